package cn.dutydesk.leak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.leak.LeakCarrier;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.leak.LeakWay;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.leak.service.LeakService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.selfcheck.FindingFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the section and the dialogs to target/pictures, to be looked at; checks that each can be drawn. */
@ResourceLock("window")
class LeakPicturesTest {
    private final FindingFixture at = new FindingFixture();
    private final LeakService leaks = at.bureau.confidential.leak.leaks;

    @AfterEach
    void close() {
        at.close();
    }

    private void life() {
        long id = leaks.report(at.liHerself, new NewLeak(at.at.clock.instant().minus(Duration.ofMinutes(30)), "三楼文印室",
                "盘点时发现一件已登记载体不在柜内")).id();
        leaks.open(at.keeper, id);
        leaks.edit(at.keeper, id, new LeakFacts("三月介质一号", LeakGrade.SECRET, 1, LeakCarrier.MEDIUM, "登记编号 U-07",
                "盘点时由两人当场发现", "保管人张某", "", "", "", "封存机要柜、调监控、逐人谈话", ""));
        leaks.missing(at.keeper, id, LocalDate.of(2026, 3, 14));
        leaks.submit(at.keeper, id);
        leaks.approve(at.head, id);
        at.at.clock.set("2026-03-16T16:00");
        leaks.done(at.keeper, id, LeakClockKind.AUTHORITY_FIRST, at.at.clock.instant(), "市保密局 王某", LeakWay.IN_PERSON,
                "");
        at.at.clock.set("2026-03-17T11:30");
        at.bureau.confidential.leak.pass.pass(at.at.clock.instant());
        leaks.report(at.zhengHimself, new NewLeak(at.at.clock.instant(), "一楼大厅", "窗口拾到一只贴有保密标签的移动硬盘"));
        at.at.clock.move(Duration.ofMinutes(12));
    }

    @ParameterizedTest
    @CsvSource({"reports, false, zh, keeper, ''", "reports-night, true, zh, head, ''", "english, false, en, keeper, ''",
            "receipts, false, zh, li, ''", "report, false, zh, li, 报告失泄密", "edit, false, zh, keeper, 填写索引信息",
            "receipt, true, zh, keeper, 登记回执"})
    void section(String name, boolean night, String language, String who, String press) throws Exception {
        life();
        draw("leak-" + name, night, language, who.equals("keeper") ? at.keeper : who.equals("head") ? at.head
                : at.liHerself, press);
    }

    @ParameterizedTest
    @CsvSource({"empty, keeper"})
    void empty(String name, String who) throws Exception {
        draw("leak-" + name, false, "zh", at.keeper, "");
    }

    private void draw(String name, boolean night, String language, Actor who, String press) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = new Texts(Locale.of(language));
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            LeakUi ui = new LeakUi(leaks, at.bureau.confidential.leakPapers, at.bureau.directory,
                    new LeakUi.Window(texts,
                            at.bureau.clock, new DirectWork(new Problems(texts)), at.bureau.signals, () -> who,
                            new Dialogs(texts, layers), new Ticker(at.bureau.clock), place -> {}, path -> {}));
            View view = ui.section().factory().get();
            layers.content(
                    new Page(texts.of("selfcheck.screen")).body(Ui.padded(Ui.column(0, Ui.grow(view.node())), 0, 20,
                            20, 20)));
            Scene scene = new Scene(layers, 1182, 660);
            new Theme(at.bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            if (name.contains("report") && who != at.liHerself || name.endsWith("edit") || name.endsWith("receipt")) {
                view.open(String.valueOf(leaks.list(at.keeper).getLast().id()));
            }
            layers.applyCss();
            layers.layout();
            if (!press.isEmpty()) {
                List<ButtonBase> found = Stream.of(".button", ".toggle-button")
                        .flatMap(style -> layers.lookupAll(style).stream()).map(ButtonBase.class::cast)
                        .filter(button -> press.equals(button.getText())).toList();
                assertThat(found).as(press).isNotEmpty();
                found.getFirst().fire();
            }
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(5_000);
    }
}
