package cn.dutydesk.playbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TestClock;
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
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFile;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.drill.DrillFixture;
import cn.dutydesk.playbook.domain.drill.DrillRun;
import cn.dutydesk.playbook.domain.plan.ActiveSteps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the list of runs and an opened one to target/pictures, to be looked at. */
@ResourceLock("window")
class RunScreenPicturesTest {
    private final List<String> stopped = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    /** A run half an hour old: some answered, some did not. */
    private final class Book implements RunBook {
        private final DrillRun run = DrillFixture.halfHour();

        private RunCard card(long id, RunStatus status, int late) {
            return new RunCard(id, "hall-crowding", "办税厅拥堵", 2, StepsFixture.hall(), status,
                    run.start().minus(Duration.ofDays(id)), "李晓雨", status == RunStatus.RUNNING ? null
                            : run.start().minus(Duration.ofDays(id)).plusSeconds(5460),
                    status == RunStatus.STOPPED
                            ? "误报，现场正常" : "",
                    9, 7, late);
        }

        @Override
        public List<RunCard> list(Shown shown) {
            return List.of(card(0, RunStatus.RUNNING, 1), card(3, RunStatus.ENDED, 0), card(12, RunStatus.STOPPED, 0),
                    card(21, RunStatus.ENDED, 2));
        }

        @Override
        public Sight sight(long runId) {
            return new Sight(card(0, RunStatus.RUNNING, 1), run.plan().playbook(), run.state(), run.traces().stream()
                    .map(trace -> new CourseLine(trace.at(), trace.due(), trace.kind(), trace.key(),
                            DrillFixture.WORDS.of(run.plan().playbook(), trace)))
                    .toList(),
                    ActiveSteps.of(0, run.plan().playbook(), run.state(), StepsFixture.hall(), say -> say),
                    List.of(new RunFile.Evident(1, run.state().steps().getFirst().key(), "现场照片-1.jpg", 482_113),
                            new RunFile.Evident(2, run.state().steps().getFirst().key(), "情况说明.docx", 20_480)));
        }

        @Override
        public void stop(long runId, String reason) {
            stopped.add(reason);
        }

        @Override
        public void open(RunFile.Evident file) {
            opened.add(file.name());
        }

        @Override
        public boolean mayStop() {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({"list-day, false, zh, ''", "list-night, true, zh, ''", "detail-day, false, zh, 0",
            "detail-night, true, zh, 0", "detail-english, false, en, 0"})
    void screens(String name, boolean night, String language, String open) throws Exception {
        draw(name, night, language, view -> {
            if (!open.isEmpty()) {
                view.open(open);
            }
        });
    }

    private void draw(String name, boolean night, String language, Consumer<RunsView> then) throws Exception {
        Path file = Path.of("target", "pictures", "runs-" + name + ".png");
        Texts texts = new Texts(Locale.of(language));
        BureauClock clock = new TestClock(DrillFixture.START.plus(Duration.ofMinutes(32))).bureau();
        FxToolkit.run(() -> {
            Layers layers = new Layers();
            Dialogs dialogs = new Dialogs(texts, layers);
            RunsView view = new RunsView(new RunsModel(new Book(), new DirectWork(new Problems(texts)), new Signals()),
                    new QuietActs(), new RunWords(texts, clock), dialogs, new Ticker(clock), place -> {});
            layers.content(new Page(texts.of(RunsView.TITLE)).body(view.node()));
            Scene scene = new Scene(layers, 1182, 680);
            new Theme(clock, night ? Theme.Choice.NIGHT : Theme.Choice.LIGHT).apply(scene);
            view.shown();
            then.accept(view);
            Snapshots.draw(scene, file);
            view.hidden();
        });
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
