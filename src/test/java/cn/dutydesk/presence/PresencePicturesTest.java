package cn.dutydesk.presence;

import static cn.dutydesk.desk.DeskFixture.CHEN;
import static cn.dutydesk.desk.DeskFixture.LI;
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
import cn.dutydesk.presence.ui.EvaluationDesk;
import cn.dutydesk.presence.ui.PresenceUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the part, the panel and the dialogs to target/pictures, to be looked at; checks that each can be drawn. */
@ResourceLock("window")
class PresencePicturesTest {
    private static final Actor EVERYTHING = new Actor(30, "visitor", "体验用户",
            Set.of(Role.ROSTER_KEEPER, Role.DUTY_OFFICER, Role.LEADER), null);

    private final PresenceFixture at = new PresenceFixture("2026-02-17T08:24");

    @AfterEach
    void close() {
        at.close();
    }

    /** Half past ten at night: a patrol is open, a check was answered, one is to come, somebody is away. */
    private void evening() {
        at.pass();
        at.signIn(LI);
        at.to("2026-02-17T08:42");
        at.signIn(CHEN);
        at.passAt("2026-02-17T10:02");
        at.room.checks.plan(EVERYTHING, null);
        at.to("2026-02-17T10:03:12");
        at.room.checks.answer(EVERYTHING, at.room.reads.now(EVERYTHING).calling().getFirst().id(), LI.id());
        at.passAt("2026-02-17T15:41");
        at.room.tasks.done(EVERYTHING, at.room.reads.now(EVERYTHING).tasks().getFirst().id(),
                new TaskReport(CHEN.id(), "零报告：截至 16:00 无突发事件、无重要情况", false, ""));
        at.to("2026-02-17T16:20");
        at.room.checks.record(EVERYTHING, new CheckReport(CheckKind.PHONE, at.desk.at(2026, 2, 17, 16, 12), "张主任",
                "省局总值班室", "李晓雨", CheckResult.ON_POST, null, ""));
        at.room.facts.explain(EVERYTHING, at.facts().getFirst().id(), "途中遇交通事故，已电话报告带班领导");
        at.room.checks.plan(EVERYTHING, at.desk.clock.instant(LocalDateTime.parse("2026-02-18T02:30")));
        at.passAt("2026-02-17T22:26");
        at.room.leaves.leave(EVERYTHING, CHEN.id(), "到配电间查看跳闸", "李晓雨");
    }

    /** A check that nobody answered in the night. */
    private void unanswered() {
        evening();
        at.to("2026-02-17T22:40");
        at.room.leaves.back(EVERYTHING, at.room.reads.now(EVERYTHING).away().getFirst().id());
        at.passAt("2026-02-18T02:30");
        at.passAt("2026-02-18T02:36");
        at.passAt("2026-02-18T02:47");
    }

    @ParameterizedTest
    @CsvSource({"shift, 1182, 600, false, zh", "shift-night, 1182, 600, true, zh",
            "shift-english, 1182, 600, false, en"})
    void shift(String name, int width, int height, boolean night, String language) throws Exception {
        evening();
        draw("presence-" + name, width, height, night, language, false, drawn -> {});
    }

    @ParameterizedTest
    @CsvSource({"alarm, 1182, 600, false, false", "alarm-night, 1182, 600, true, false", "panel, 820, 420, true, true",
            "panel-day, 820, 420, false, true"})
    void alarm(String name, int width, int height, boolean night, boolean panel) throws Exception {
        unanswered();
        draw("presence-" + name, width, height, night, "zh", panel, drawn -> {});
    }

    @Test
    void callingPanel() throws Exception {
        evening();
        at.room.checks.plan(EVERYTHING, null);
        at.to("2026-02-17T22:27:21");
        draw("presence-calling", 820, 300, true, "zh", true, drawn -> {});
    }

    @ParameterizedTest
    @CsvSource({"任务规则, rules", "登记离岗, leave", "登记电话查岗, record", "安排查岗, plan", "办理, task", "历史, history",
            "考勤评议, evaluation"})
    void parts(String press, String name) throws Exception {
        unanswered();
        draw("presence-" + name, 1182, 660, name.equals("evaluation"), "zh", false, drawn -> drawn.press(press));
    }

    @Test
    void ruleEditor() throws Exception {
        evening();
        draw("presence-rule", 1182, 700, false, "zh", false, drawn -> {
            drawn.press("任务规则");
            drawn.press("修改");
        });
    }

    @Test
    void abnormal() throws Exception {
        evening();
        draw("presence-abnormal", 1182, 660, true, "zh", false, drawn -> {
            drawn.press("办理");
            drawn.press("异常");
        });
    }

    private record Drawn(Layers layers) {
        void press(String words) {
            layers.applyCss();
            layers.layout();
            List<ButtonBase> found = Stream.of(".button", ".toggle-button")
                    .flatMap(style -> layers.lookupAll(style).stream())
                    .filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                    .filter(button -> words.equals(button.getText())).toList();
            assertThat(found).as(words).isNotEmpty();
            found.getFirst().fire();
        }
    }

    private void draw(String name, int width, int height, boolean night, String language, boolean panel,
            Consumer<Drawn> then) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Texts texts = new Texts(Locale.of(language));
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            DirectWork work = new DirectWork(new Problems(texts));
            PresenceUi ui = new PresenceUi(at.room, at.desk.acts, new EvaluationDesk(null, file1 -> {}),
                    new PresenceUi.Window(texts, at.desk.clock, work, at.desk.signals, () -> EVERYTHING, dialogs,
                            new Ticker(at.desk.clock), place -> {}));
            View view = panel ? ui.panel() : ui.section().factory().get();
            layers.content(new Page(texts.of("presence.title")).body(Ui.padded(
                    Ui.column(0, Ui.grow(view.node())), 0, 20, 20, 20)));
            Scene scene = new Scene(layers, width, height);
            new Theme(at.desk.clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            then.accept(new Drawn(layers));
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
