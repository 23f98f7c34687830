package cn.dutydesk.app.tour;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.sample.SampleClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.handover.HandoverForm;
import cn.dutydesk.handover.HandoverForm.Mark;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverText;
import cn.dutydesk.handover.service.HandoverTells;
import cn.dutydesk.security.Actor;
import cn.dutydesk.shell.Shell;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/** The morning after the night: the three steps of a handover, a refusal, and what happens when nobody comes. */
final class TourHandover {
    private static final LocalTime BEFORE = LocalTime.of(8, 24, 12);
    private static final LocalTime NOBODY = LocalTime.of(8, 47, 5);

    private final Camera camera;
    private final Texts texts;
    private final Bureau sample;
    private final Actor visitor;
    private final SampleClock clock;

    TourHandover(Camera camera, Bureau sample, Actor visitor, SampleClock clock) {
        this.camera = camera;
        this.texts = camera.texts;
        this.sample = sample;
        this.visitor = visitor;
        this.clock = clock;
    }

    void show() {
        LocalDate day = sample.clock.today();
        clock.set(sample.clock.instant(day.atTime(BEFORE)));
        // The reports of the night were made in the end; the incident itself still runs.
        sample.incidents.running(visitor).forEach(incident -> incident.clocks().stream()
                .filter(step -> !step.done()).forEach(step -> sample.incidents.done(visitor, step.id())));
        sample.playbooks.passes.forEach(pass -> pass.pass(sample.clock.now()));
        TimeRange shift = sample.handover.sheets.shifts(visitor).getFirst();
        keep(shift, 1);
        Shell shell = camera.desk(sample, true);
        shell.enter(visitor);
        camera.key(KeyCode.F4, false);
        camera.take("handover-fill");
        camera.press(texts.of("handover.next.read"));
        camera.take("handover-read");
        camera.press(texts.of("handover.refuse"));
        camera.take("handover-refuse");
        camera.key(KeyCode.ESCAPE, false);
        camera.press(texts.of("handover.later"));
        keep(shift, Integer.MAX_VALUE);
        camera.key(KeyCode.F4, false);
        camera.press(texts.of("handover.next.read"));
        camera.press(texts.of("handover.next.sign"));
        camera.take("handover-sign");
        camera.press(texts.of("handover.later"));
        clock.set(sample.clock.instant(day.atTime(NOBODY)));
        sample.playbooks.passes.forEach(pass -> pass.pass(sample.clock.now()));
        Shell late = camera.desk(sample, true);
        late.enter(visitor);
        camera.take("handover-nobody-came");
        camera.press(texts.of("app.alarm.go"));
        camera.press(texts.of("app.alarm.go"));
        late.show(HandoverTells.PLACE);
        camera.take("handover-records");
    }

    /** What the officers had filled in before the picture. @param read so many entries are ticked */
    private void keep(TimeRange shift, int read) {
        HandoverSheet sheet = sample.handover.sheets.sheet(visitor, shift);
        Map<Long, Mark> marks = new HashMap<>();
        sheet.lines().forEach(line -> marks.put(line.id(), line.words().contains("消防")
                ? new Mark(false, "3 号楼烟感误报，已报维保单位") : new Mark(true, "")));
        List<String> keys = sheet.entries().stream().filter(HandoverText.Entry::mustRead).map(HandoverText.Entry::key)
                .toList();
        Set<String> ticks = keys.stream().limit(read).collect(Collectors.toSet());
        sample.handover.sheets.keep(visitor, shift, new HandoverForm(marks, "传真 3 件，收文登记簿 1 本", "机房告警一次，已处置",
                "白天有消防维保人员进场", "", ticks, ""));
    }
}
