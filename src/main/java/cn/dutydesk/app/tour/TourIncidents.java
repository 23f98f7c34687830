package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.ui.IncidentUi;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.util.List;

/** Incidents: the parts of one that was closed and reviewed, the sections beside the list, a report being written. */
final class TourIncidents {
    private final Camera camera;
    private final Texts texts;
    private final Bureau sample;
    private final Actor visitor;

    TourIncidents(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.texts = camera.texts;
        this.sample = sample;
        this.visitor = visitor;
    }

    /** By day. */
    void show() {
        IncidentView grave = sample.incidents.list(visitor, IncidentFilter.ALL).stream()
                .filter(incident -> incident.level() == IncidentLevel.SERIOUS).findFirst().orElseThrow();
        window().show(IncidentUi.SCREEN + "/" + grave.id());
        camera.take("incident-overview");
        for (String tab : List.of("incident.tab.course", "chain.tab", "desk.follow.tab", "incident.tab.review")) {
            camera.tab(texts.of(tab));
            camera.take("incident-" + tab.replace("incident.tab.", "").replace("desk.follow.tab", "tasks")
                    .replace("chain.tab", "reports"));
        }
        for (String section : List.of("follow", "warning", "rules", "statistics", "types")) {
            window().show(IncidentUi.SCREEN + "/" + section);
            camera.take("incidents-" + section);
        }
    }

    /** At night: the reports of the one that runs, and one of them being written. */
    void night() {
        IncidentView running = sample.incidents.running(visitor).getFirst();
        window().show(IncidentUi.SCREEN + "/" + running.id());
        camera.tab(texts.of("chain.tab"));
        camera.take("reports-running");
        camera.press(texts.of("chain.tab.begin.FIRST"));
        camera.take("report-editor");
    }

    private Shell window() {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        return shell;
    }
}
