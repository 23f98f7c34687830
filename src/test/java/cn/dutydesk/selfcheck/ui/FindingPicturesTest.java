package cn.dutydesk.selfcheck.ui;

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
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.selfcheck.FindingFixture;
import cn.dutydesk.selfcheck.NewFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the section, the panel and the dialogs to target/pictures, to be looked at; checks that each can be drawn. */
@ResourceLock("window")
class FindingPicturesTest {
    private final FindingFixture at = new FindingFixture();
    private boolean duties;

    @AfterEach
    void close() {
        at.close();
    }

    private void life() {
        long first = at.raise("27", "移动存储介质台账与实物不符", at.li);
        at.room.findings.measure(at.liHerself, first, "逐件核对，补登两件");
        at.room.findings.done(at.liHerself, first, "已补登两件，账物相符");
        at.room.findings.close(at.keeper, first, "现场核对，相符");
        long second = at.raise("27", "移动存储介质台账与实物不符，盘点差 2 件", at.li);
        at.room.findings.measure(at.liHerself, second, "查清去向；今后每月末由两人盘点并签字");
        at.raise("3", "分管业务负责人 9 月检查记录补全", null);
        long third = at.room.findings.raise(at.keeper, new NewFinding(null, "41", "互联网发布信息缺一份审查表", at.office, at.chen,
                FindingFixture.TODAY.plusDays(18))).view().id();
        at.room.findings.measure(at.keeper, third, "补办审查手续");
        at.room.findings.done(at.keeper, third, "审查表已补签");
        at.pass("2026-03-29T09:30");
    }

    @ParameterizedTest
    @CsvSource({"board, 1182, 600, false, zh, ''", "night, 1182, 600, true, zh, ''",
            "english, 1182, 600, false, en, ''",
            "list, 1182, 600, false, zh, 台账", "raise, 1182, 640, false, zh, 登记问题",
            "measure, 1182, 640, true, zh, 整改措施"})
    void section(String name, int width, int height, boolean night, String language, String press) throws Exception {
        life();
        draw("finding-" + name, width, height, night, language, press, false);
    }

    @Test
    void empty() throws Exception {
        draw("finding-empty", 1182, 600, false, "zh", "", false);
    }

    @ParameterizedTest
    @CsvSource({"panel, false", "panel-night, true"})
    void panel(String name, boolean night) throws Exception {
        life();
        draw("finding-" + name, 360, 300, night, "zh", "", true);
    }

    @ParameterizedTest
    @CsvSource({"duties, false, zh, ''", "duties-night, true, zh, ''", "duties-english, false, en, ''",
            "duties-sign, false, zh, 签字", "duties-give, false, zh, 落实到人", "duties-edit, true, zh, 新增岗位"})
    void responsibility(String name, boolean night, String language, String press) throws Exception {
        var service = at.bureau.confidential.responsibility.service;
        var year = service.begin(at.keeper, 2026);
        service.give(at.keeper, year.posts().get(0).id(), List.of(at.ma));
        service.give(at.keeper, year.posts().get(3).id(), List.of(at.li, at.zheng));
        duties = true;
        draw(name, 1182, 600, night, language, press, false);
    }

    @Test
    void noDuties() throws Exception {
        duties = true;
        draw("duties-empty", 1182, 600, false, "zh", "", false);
    }

    @Test
    void line() throws Exception {
        at.bureau.confidential.responsibility.service.begin(at.keeper, 2026);
        duties = true;
        draw("duties-line", 360, 100, false, "zh", "", true);
    }

    private void draw(String name, int width, int height, boolean night, String language, String press, boolean panel)
            throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = new Texts(Locale.of(language));
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            FindingUi.Window window = new FindingUi.Window(texts, at.bureau.clock, new DirectWork(new Problems(texts)),
                    at.bureau.signals, () -> at.keeper, new Dialogs(texts, layers), place -> {}, path -> {});
            FindingUi ui = new FindingUi(at.room, at.bureau.confidential.findingPapers, at.bureau.directory,
                    at.bureau.drafts, window);
            ResponsibilityUi who = new ResponsibilityUi(at.bureau.confidential.responsibility.service,
                    at.bureau.confidential.responsibilityPapers, at.bureau.directory,
                    window);
            View view = panel ? duties ? who.line() : ui.panel()
                    : (duties ? who.section() : ui.section()).factory().get();
            layers.content(panel ? Ui.padded(Ui.column(0, view.node()), 12, 12, 12, 12)
                    : new Page(texts.of("selfcheck.screen"))
                            .body(Ui.padded(Ui.column(0, Ui.grow(view.node())), 0, 20, 20,
                                    20)));
            Scene scene = new Scene(layers, width, height);
            new Theme(at.bureau.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
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
        assertThat(Files.size(file)).isGreaterThan(1_500);
    }
}
