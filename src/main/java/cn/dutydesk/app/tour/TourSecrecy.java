package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.util.List;

/** Confidentiality: the month's self-check and the registers it rests on. */
final class TourSecrecy {
    private static final String SCREEN = "secrecy";

    private final Camera camera;
    private final Bureau sample;
    private final Actor visitor;

    TourSecrecy(Camera camera, Bureau sample, Actor visitor) {
        this.camera = camera;
        this.sample = sample;
        this.visitor = visitor;
    }

    void show() {
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        for (String section : List.of("month", "findings", "leaks", "people", "devices", "training", "scan", "duties",
                "standards")) {
            shell.show(SCREEN + "/" + section);
            camera.take("secrecy-" + section);
        }
    }
}
