package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.notify.ui.NotifyUi;
import cn.dutydesk.people.ui.PeopleScreen;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.domain.drill.DrillCard;
import cn.dutydesk.playbook.ui.PlaybookSections;
import cn.dutydesk.playbook.ui.PlaybookUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.util.Comparator;
import java.util.List;

/** Runs, drills, downtime: the lists, one opened, a drill being held, and its result. */
final class TourRuns {
    private static final String RUNS = PlaybookUi.SCREEN + "/" + PlaybookSections.RUNS;
    private static final String DRILLS = PlaybookUi.SCREEN + "/" + PlaybookSections.DRILLS;
    private static final int EVENTS = 4;
    /** A playbook that calls people from its first step on. */
    private static final String DRILLED = "check-missed";

    private final Camera camera;
    private final Texts texts;
    private final Bureau sample;
    private final Actor visitor;

    TourRuns(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.texts = camera.texts;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        window(RUNS);
        camera.take("runs");
        newest("run");
        Shell shell = window(DRILLS);
        camera.take("drills");
        shell.show(DRILLS + "-" + DRILLED);
        camera.take("drill-dialog");
        camera.press(texts.of("drill.start"));
        for (int i = 0; i < EVENTS; i++) {
            camera.press(texts.of("drill.live.next"));
        }
        camera.take("drill-live");
        List<DrillCard> drills = sample.playbooks.drills.list(visitor);
        drills.stream().min(Comparator.comparingInt(DrillCard::points)).ifPresent(drill -> {
            window(DRILLS + "-" + drill.id());
            camera.take("drill-result");
        });
        window(PlaybookUi.SCREEN + "/" + PlaybookSections.DOWNTIME);
        camera.take("downtime");
        window(PeopleScreen.DUTIES_PLACE);
        camera.take("duties");
        window(NotifyUi.REACH_PLACE);
        camera.take("addresses");
    }

    /** In the night: what runs, opened. */
    void night() {
        newest("run-night");
    }

    private void newest(String name) {
        List<RunCard> runs = sample.playbooks.runs.list(visitor, new RunFilter(null, 1));
        if (!runs.isEmpty()) {
            window(RUNS + "-" + runs.getFirst().id());
            camera.take(name);
        }
    }

    private Shell window(String place) {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        shell.show(place);
        return shell;
    }
}
