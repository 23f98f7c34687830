package cn.dutydesk.presence.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.desk.Told;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.domain.Spans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks that call the desk, and whoever must be told up the line. */
public final class PresenceAlarms implements Alarms {
    private static final String PLACE = "log/checks-";

    private final PresenceReads reads;
    private final Climb climb;
    private final Texts texts;
    private final Spans spans;

    /** @param texts of the screen */
    public PresenceAlarms(PresenceReads reads, Climb climb, Texts texts, Spans spans) {
        this.reads = reads;
        this.climb = climb;
        this.texts = texts;
        this.spans = spans;
    }

    @Override
    public List<Told> at(Instant now) {
        List<Told> told = new ArrayList<>();
        reads.calling(now).forEach(check -> told.add(calling(check)));
        climb.due(now).forEach(step -> told.add(step(step)));
        return told;
    }

    private Told calling(CheckView check) {
        return new Told("check-" + check.id(), texts.of("presence.alarm.check", check.limitMinutes()),
                texts.of("presence.alarm.check-todo", spans.time(check.deadline())), "", "", PLACE + check.id());
    }

    private Told step(StepView step) {
        String level = texts.of("presence.level." + step.level());
        return new Told("step-" + step.id(), texts.of("presence.alarm.step", level), step.words(),
                step.name().isEmpty() ? level : step.name(), PhoneWords.spaced(step.phone()), PLACE + step.id());
    }
}
