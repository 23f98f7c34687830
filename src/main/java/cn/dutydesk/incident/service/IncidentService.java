package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.IncidentFile;
import cn.dutydesk.incident.IncidentFilter;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.Incidents;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentType;
import cn.dutydesk.incident.store.CourseStore;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.leader.InstructionSink;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reporting, following and closing incidents. Every step also stands in the duty log. */
public final class IncidentService implements Incidents, InstructionSink {
    /** Most incidents listed at once; older ones are found by filter and text. */
    public static final int LIST = 300;
    private static final String SUBJECT = IncidentMatters.SUBJECT;

    private final Acts acts;
    private final Course course;
    private final Clocks clocks;
    private final Runs runs;
    private final ClosingService closing;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public IncidentService(Acts acts, DutyLog log, Clocks clocks, Runs runs, ClosingService closing, Texts texts,
            BureauClock clock) {
        this.acts = acts;
        this.course = new Course(log, texts);
        this.clocks = clocks;
        this.runs = runs;
        this.closing = closing;
        this.texts = texts;
        this.clock = clock;
    }

    /** Those that are reported now, in their order. */
    public List<IncidentTypeView> types(Actor who) {
        return acts.read(who, Permission.INCIDENT_READ, session -> IncidentStore.types(session).stream()
                .filter(type -> !type.retired()).map(type -> type.view()).toList());
    }

    /**
     * Puts an incident on record: number, course, running limits, log entry; the playbook that is meant for it begins in
     * the same transaction.
     *
     * @throws Refusal as {@link Incident}
     */
    public IncidentView report(Actor who, NewIncident report) {
        return acts.write(who, Permission.INCIDENT_REPORT, "incident.report", act -> {
            IncidentType type = act.session().find(IncidentType.class, report.typeId());
            if (type == null || type.retired()) {
                throw new Refusal("incident.refused.type");
            }
            String author = course.author(act);
            Incident incident = new Incident(report, type, act.now(), author);
            int year = clock.local(incident.knownAt()).getYear();
            incident.number(year, IncidentStore.take(act.session(), year));
            act.session().persist(incident);
            if (incident.restricted()) {
                Readers.first(act, incident, author);
            }
            clocks.opened(act, incident);
            course.note(act, incident, NoteKind.REPORTED, incident.knownAt(), incident.what(), author);
            course.log(act, incident, texts.of("incident.log.reported", incident.number(), type.name(),
                    level(incident), incident.place(), incident.what()));
            Course.record(act, incident, null, Map.of("number", incident.number(), "type", type.name(),
                    "level", incident.level().name(), "what", incident.what(), "place", incident.place(),
                    "happenedAt", incident.happenedAt().toString(), "knownAt", incident.knownAt().toString(),
                    "origin", incident.origin(), "reporterPhone", incident.reporterPhone(),
                    "source", report.source() == null ? "" : report.source().subject() + " " + report.source().id()));
            runs.start(act, IncidentMatters.matter(incident, type.name(), texts));
            return IncidentStore.view(act.session(), incident);
        });
    }

    /**
     * Starts a playbook for a running incident by hand: another one, or the right one where none was meant for it.
     *
     * @param code of the playbook
     */
    public void lead(Actor who, long incidentId, String code) {
        acts.write(who, Permission.RUN_ACT, "incident.playbook", act -> {
            Incident incident = Cases.running(act, incidentId);
            long run = runs.start(act, code, IncidentMatters.matter(incident, incident.type().name(), texts));
            act.record(SUBJECT, incidentId, null, Map.of("playbook", code, "run", run));
            act.signal(new IncidentChanged(incidentId));
            return null;
        });
    }

    /** Writes a line into the course. @param happenedAt null for now @throws Refusal when closed, empty or marked */
    public void progress(Actor who, long incidentId, @Nullable Instant happenedAt, String content) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.progress", act -> {
            Incident incident = Cases.running(act, incidentId);
            NoteView note = course.note(act, incident, NoteKind.PROGRESS, happenedAt, content, course.author(act));
            course.log(act, incident, texts.of("incident.log.progress", incident.number(), note.content()));
            Course.record(act, incident, null, Map.of("progress", note.content()));
            return null;
        });
    }

    /** Ticks a step of reporting as done now, by whoever sits here. @throws Refusal when it was done before */
    public void done(Actor who, long clockId) {
        clocks.done(who, clockId, "");
    }

    /** The same of one that is late. @param why why it is; may be empty, and is then asked for until somebody says it */
    public void done(Actor who, long clockId, String why) {
        clocks.done(who, clockId, why);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public void instructed(Act act, long incidentId, String leader, String words) {
        course.note(act, Cases.running(act, incidentId), NoteKind.INSTRUCTION, null, words, leader);
    }

    /** Closes an incident. @throws Refusal as {@link ClosingService#close} */
    public void close(Actor who, long incidentId, String result) {
        closing.close(who, incidentId, result);
    }

    public List<IncidentView> list(Actor who, IncidentFilter filter) {
        return list(who, filter, LIST);
    }

    /** Those that run, and those that became known or ended in the span. */
    public List<IncidentView> lately(Actor who, TimeRange span) {
        return acts.read(who, Permission.INCIDENT_READ, session -> IncidentStore.lately(session, who, span, LIST));
    }

    /** The newest incident that is closed. */
    public Optional<IncidentView> lastClosed(Actor who) {
        return list(who, new IncidentFilter(IncidentStatus.CLOSED, null, ""), 1).stream().findFirst();
    }

    private List<IncidentView> list(Actor who, IncidentFilter filter, int limit) {
        return acts.read(who, Permission.INCIDENT_READ, session -> IncidentStore.list(session, who, filter, limit));
    }

    @Override
    public List<IncidentView> running(Actor who) {
        return list(who, new IncidentFilter(IncidentStatus.RUNNING, null, ""));
    }

    /** An incident with its course. @throws Refusal when there is none of that number */
    @Override
    public IncidentFile file(Actor who, long incidentId) {
        List<RunCard> led = runs.of(SUBJECT, incidentId);
        Set<ClockStep> settled = led().getOrDefault(incidentId, Set.of());
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Incident incident = Cases.seen(session, who, incidentId);
            return new IncidentFile(IncidentStore.view(session, incident),
                    CourseStore.course(session, incidentId), led, settled);
        });
    }

    @Override
    public Map<Long, Set<ClockStep>> led() {
        Map<Long, Set<ClockStep>> led = new HashMap<>();
        runs.active(clock.now()).stream().filter(step -> step.matter().subject().equals(SUBJECT))
                .forEach(step -> {
                    Set<ClockStep> settled = led.computeIfAbsent(step.matter().id(),
                            id -> EnumSet.noneOf(ClockStep.class));
                    IncidentMatters.step(step.clock()).ifPresent(settled::add);
                });
        return led;
    }

    private String level(Incident incident) {
        return texts.of("incident.level." + incident.level());
    }
}
