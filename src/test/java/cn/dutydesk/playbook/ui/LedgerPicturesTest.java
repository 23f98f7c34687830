package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.DirectWork;
import cn.dutydesk.kit.FxToolkit;
import cn.dutydesk.kit.Layers;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.kit.Snapshots;
import cn.dutydesk.kit.Theme;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.playbook.DeskHealth;
import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.DowntimeView;
import cn.dutydesk.playbook.LateView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the ledger of downtime to target/pictures, to be looked at. */
@ResourceLock("window")
class LedgerPicturesTest {
    private static final BureauClock CLOCK = TestClock.at("2026-02-18T09:12").bureau();

    private static Instant at(String time) {
        return CLOCK.instant(java.time.LocalDateTime.parse(time));
    }

    private static LateView late(String what, String due, String done) {
        return new LateView(what, at(due), at(done), Duration.between(at(due), at(done)), 12);
    }

    private static List<DowntimeView> entries() {
        return List.of(
                new DowntimeView(4, DowntimeKind.CRASHED, at("2026-02-18T02:07:10"), at("2026-02-18T02:21:30"), "",
                        List.of(late("报带班领导：升级到第 2 级", "2026-02-18T02:09:00", "2026-02-18T02:21:30"),
                                late("电话报告：超过时限", "2026-02-18T02:17:00", "2026-02-18T02:21:30"))),
                new DowntimeView(3, DowntimeKind.CLOCK_BACK, at("2026-02-16T11:20:00"), at("2026-02-16T10:50:00"), "",
                        List.of()),
                new DowntimeView(2, DowntimeKind.FAULT, at("2026-02-15T16:02:00"), at("2026-02-15T16:02:00"),
                        "邮件服务器没有响应，已改为电话通知", List.of()),
                new DowntimeView(1, DowntimeKind.CLOSED, at("2026-02-14T18:05:00"), at("2026-02-15T08:21:00"), "",
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"day, false, zh, true", "night, true, zh, false", "english, false, en, true"})
    void ledger(String name, boolean night, String language, boolean well) throws Exception {
        Path file = Path.of("target", "pictures", "ledger-" + name + ".png");
        Texts texts = new Texts(Locale.of(language));
        DeskHealth health = new DeskHealth(CLOCK.now(), CLOCK.now().minusSeconds(24), well ? "" : "已有 40 秒没有处理到期事项");
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            LedgerView view = new LedgerView(new DowntimeModel(() -> new DowntimeModel.State(entries(), health),
                    new DirectWork(new Problems(texts))), new RunWords(texts, CLOCK), new Ticker(CLOCK), place -> {});
            layers.content(new Page(texts.of(LedgerView.TITLE)).body(view.node()));
            Scene scene = new Scene(layers, 1182, 680);
            new Theme(CLOCK, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
