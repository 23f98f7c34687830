package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Confidentiality: the month's self-check and the registers it rests on. */
final class TourSecrecy {
    private static final String SCREEN = "secrecy";
    /** Parts of sections beside what stands there first, by the keys of their words. */
    private static final Map<String, List<String>> PARTS = Map.of("month", List.of("selfcheck.mode.DEPARTMENTS"),
            "findings", List.of("finding.look.LIST"), "devices", List.of("device.part.COUNT", "device.part.NOTICE"),
            "training", List.of("training.part.HOURS", "training.part.TESTS", "training.part.BANK"));

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
            for (String part : PARTS.getOrDefault(section, List.of())) {
                camera.choose(camera.texts.of(part));
                camera.take("secrecy-" + section + "-"
                        + part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
            }
        }
        signed(shell);
    }

    /** The last month that was signed. */
    private void signed(Shell shell) {
        long id = Objects.requireNonNull(sample.confidential.selfcheck.reads.month(visitor, YearMonth.from(
                sample.clock.today()).minusMonths(1)).campaign()).id();
        shell.show(SCREEN + "/month-" + id);
        camera.take("secrecy-month-signed");
    }
}
