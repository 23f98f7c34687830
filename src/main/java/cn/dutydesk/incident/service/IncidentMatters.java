package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.MatterClock;
import cn.dutydesk.playbook.MatterSink;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Incidents as what playbooks run about: what a run does stands in the course, and ticks the limits it settles. */
public final class IncidentMatters implements MatterSink {
    static final String SUBJECT = "incident";

    private final Course course;
    private final Clocks clocks;
    private final Tx tx;
    private final Texts texts;
    private final Access access = new Access();

    /** @param texts of documents: Chinese */
    public IncidentMatters(DutyLog log, Clocks clocks, Tx tx, Texts texts) {
        this.course = new Course(log, texts);
        this.clocks = clocks;
        this.tx = tx;
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
        step(clock).ifPresent(step -> clocks.settled(act, act.session().find(Incident.class, id), step, by));
    }

    @Override
    public Map<Long, String> veiled(Actor who, Set<Long> ids) {
        return ids.isEmpty() ? Map.of() : tx.read(session -> IncidentStore.restricted(session, ids).stream()
                .filter(incident -> !access.sees(session, who, incident)).collect(Collectors.toMap(Incident::id,
                        incident -> texts.of("incident.matter-restricted", incident.number()))));
    }

    @Override
    public boolean reticent(Act act, long id) {
        Incident incident = act.session().find(Incident.class, id);
        return incident != null && incident.restricted();
    }

    @Override
    public Map<String, MatterClock> clocks() {
        return tx.read(clocks::limits);
    }
}
