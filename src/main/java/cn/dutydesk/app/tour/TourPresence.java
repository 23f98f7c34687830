package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.sample.SampleClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.TaskReport;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.service.PresenceReads.Now;
import cn.dutydesk.presence.ui.Look;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.time.LocalDateTime;
import javafx.scene.input.KeyCode;

/** Tasks and checks: the part in the morning, a patrol in the evening, and a check that nobody answers. */
final class TourPresence {
    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2026, 2, 17, 15, 41);
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 2, 17, 22, 21, 30);
    private static final LocalDateTime CHECK = LocalDateTime.of(2026, 2, 17, 22, 40);

    private final Camera camera;
    private final Texts texts;
    private final SampleClock clock;
    private final Bureau sample;
    private final Actor visitor;

    TourPresence(Camera camera, SampleClock clock, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.texts = camera.texts;
        this.clock = clock;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        Shell shell = window();
        shell.show("log/checks");
        camera.take("checks");
        camera.press(texts.of("presence.action.rules"));
        camera.take("checks-rules");
        camera.press(texts.of("presence.rules.edit"));
        camera.take("checks-rule");
        camera.key(KeyCode.ESCAPE, false);
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("presence.action.record"));
        camera.take("checks-by-phone");
        camera.key(KeyCode.ESCAPE, false);
        camera.choose(texts.of("presence.look." + Look.HISTORY));
        camera.take("checks-history");
        camera.choose(texts.of("presence.look." + Look.EVALUATION));
        camera.take("checks-evaluation");
        evening();
    }

    private Shell window() {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        return shell;
    }

    private void set(LocalDateTime at) {
        clock.set(sample.clock.instant(at));
        sample.presence.pass.pass(sample.clock.now());
        sample.playbooks.passes.forEach(pass -> pass.pass(sample.clock.now()));
    }

    private Now now() {
        return sample.presence.reads.now(visitor);
    }

    /** What is open now is done by the first one signed in. */
    private void done() {
        now().tasks().stream().filter(task -> !task.done() && !task.opensAt().isAfter(sample.clock.now()))
                .forEach(task -> sample.presence.tasks.done(visitor, task.id(), new TaskReport(
                        now().here().getFirst().id(), task.template(), false, "")));
    }

    private void evening() {
        set(AFTERNOON);
        done();
        set(EVENING);
        Shell shell = window();
        TaskView patrol = now().tasks().stream().filter(task -> !task.done() && !task.opensAt()
                .isAfter(sample.clock.now())).reduce((first, second) -> second).orElseThrow();
        shell.show("log/checks-" + patrol.id());
        camera.take("checks-task");
        camera.key(KeyCode.ESCAPE, false);
        done();
        set(CHECK);
        long check = sample.presence.checks.plan(visitor, null);
        set(CHECK.plusSeconds(51));
        window();
        camera.take("desk-check-alarm");
        set(CHECK.plusMinutes(5).plusSeconds(2));
        set(CHECK.plusMinutes(16));
        window();
        camera.take("desk-check-climb");
        for (StepView step : sample.presence.climb.due(sample.clock.now())) {
            sample.presence.climb.told(visitor, step.id());
        }
        sample.presence.checks.answer(visitor, check, now().here().getFirst().id());
    }
}
