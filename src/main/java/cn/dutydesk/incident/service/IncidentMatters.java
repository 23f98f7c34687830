package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentClock;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Incidents as what playbooks run about: what a run does stands in the course, and ticks the limits it settles. */
public final class IncidentMatters implements MatterSink {
    static final String SUBJECT = "incident";

    private final Course course;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    public IncidentMatters(DutyLog log, Texts texts) {
        this.course = new Course(log, texts);
        this.texts = texts;
    }

    /** An incident as a playbook sees it. */
    static Matter matter(Incident incident, String type, Texts texts) {
        String title = incident.restricted() ? texts.of("incident.matter-restricted", incident.number())
                : texts.of("incident.matter", incident.number(), incident.place(), incident.what());
        return new Matter(SUBJECT, incident.id(), title, type, grade(incident.level()), incident.knownAt(),
                Places.of(SUBJECT, incident.id()));
    }

    /** The name of a limit as playbooks write it. */
    static String clock(ClockStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** The limit of that name; empty when there is none. */
    static Optional<ClockStep> step(String clock) {
        return Arrays.stream(ClockStep.values()).filter(step -> clock(step).equals(clock)).findFirst();
    }

    private static Grade grade(IncidentLevel level) {
        return switch (level) {
            case EXTREME -> Grade.EXTREME;
            case MAJOR -> Grade.MAJOR;
            case SERIOUS -> Grade.SERIOUS;
            case ORDINARY -> Grade.ORDINARY;
            case UNGRADED -> Grade.NONE;
        };
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public void noted(Act act, long id, Instant at, String words) {
        course.note(act, act.session().find(Incident.class, id), NoteKind.PLAYBOOK,
                at.isAfter(act.now()) ? null : at, words, "");
    }

    @Override
    public void settled(Act act, long id, String clock, String by) {
        IncidentStore.clocks(act.session(), id).stream().filter(row -> clock(row.step()).equals(clock))
                .filter(row -> !row.view().done()).forEach(row -> done(act, row, by));
    }

    private void done(Act act, IncidentClock row, String by) {
        Incident incident = act.session().find(Incident.class, row.incidentId());
        row.done(act.now(), by);
        ticked(act, incident, row, by, course, texts);
    }

    /** What stands in the course and in the log when a limit is ticked. */
    static void ticked(Act act, Incident incident, IncidentClock row, String by, Course course, Texts texts) {
        String step = texts.of("incident.step." + row.step());
        String words = row.lateMinutes() == 0 ? texts.of("incident.log.done", step)
                : texts.of("incident.log.done-late", step, row.lateMinutes());
        course.note(act, incident, NoteKind.CLOCK, null, words, by);
        course.log(act, incident, texts.of("incident.log.progress", incident.number(), words));
        act.record(SUBJECT, incident.id(), null, Map.of("step", row.step().name(), "lateMinutes", row.lateMinutes()));
    }
}
