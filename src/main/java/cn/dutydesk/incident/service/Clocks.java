package cn.dutydesk.incident.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.Situation;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentClock;
import cn.dutydesk.incident.domain.LimitTime;
import cn.dutydesk.incident.domain.RuleBook;
import cn.dutydesk.incident.domain.SituationRow;
import cn.dutydesk.incident.store.ClockStore;
import cn.dutydesk.playbook.MatterClock;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of incidents: they begin by the office's rules, are worked out anew when the incident changes, end when
 * they are done or no longer asked for, and keep why they were late. Nothing of a clock is ever taken back.
 */
public final class Clocks {
    private static final String SUBJECT = IncidentMatters.SUBJECT;

    private final Acts acts;
    private final ClockTrail trail;
    private final Runs runs;
    private final Texts texts;
    private final BureauClock clock;
    private final LimitTime time;

    /** @param texts of documents: Chinese */
    public Clocks(Acts acts, DutyLog log, Calendars calendars, Runs runs, Texts texts, BureauClock clock) {
        this.acts = acts;
        this.trail = new ClockTrail(log, texts);
        this.runs = runs;
        this.texts = texts;
        this.clock = clock;
        this.time = new LimitTime(clock, day -> calendars.day(day).kind() == DayKind.WORKDAY);
    }

    /** An incident is on record: what is measured from the event and from knowing of it begins. */
    public void opened(Act act, Incident incident) {
        for (ClockRuleView rule : demanded(act.session(), incident)) {
            if (fromBeginning(rule)) {
                begin(act, incident, rule, 1, begins(incident, rule));
            }
        }
    }

    /**
     * An incident has another type, grade or sensitivity: open clocks are worked out anew, what is now asked for begins,
     * what is not asked for any more ends. Each limit that held until now stays in the course.
     */
    public void changed(Act act, Incident incident) {
        List<ClockRuleView> demanded = demanded(act.session(), incident);
        List<IncidentClock> clocks = ClockStore.clocks(act.session(), incident.id());
        for (IncidentClock row : clocks) {
            if (row.open()) {
                find(demanded, row.line(), row.step()).ifPresentOrElse(rule -> again(act, incident, row, rule),
                        () -> end(act, incident, row, texts.of("chain.end.not-asked")));
            }
        }
        for (ClockRuleView rule : demanded) {
            if (fromBeginning(rule) && clocks.stream().noneMatch(row -> row.line() == rule.line()
                    && row.step() == rule.step() && row.view().endedAt() == null)) {
                IncidentClock row = begin(act, incident, rule, next(clocks, rule.line(), rule.step()),
                        begins(incident, rule));
                leave(act, incident, row, texts.of("chain.course.begun", words(row), moment(row.dueAt())));
            }
        }
    }

    /** An incident goes on within another one: its open clocks end. */
    public void merged(Act act, Incident from, Incident into) {
        endAll(act, from, texts.of("chain.end.merged", into.number()));
    }

    /** An incident was closed: what was asked for again and again ends, what is measured from closing begins. */
    public void closed(Act act, Incident incident) {
        if (situation(act.session(), incident.id()) != Situation.OVER) {
            keep(act, incident, Situation.OVER);
            over(act, incident);
        }
    }

    /** The clocks of an incident in the order they fall due. */
    public List<ClockView> of(Session session, long incidentId) {
        return ClockStore.clocks(session, incidentId).stream().map(IncidentClock::view).toList();
    }

    /** By when each first step is due, over all rules that hold: what playbooks are looked over against. */
    Map<String, MatterClock> limits(Session session) {
        Map<String, MatterClock> limits = new HashMap<>();
        for (ClockRuleView rule : ClockStore.active(session)) {
            Duration limit = Duration.ofMinutes(rule.within().minutes());
            if (fromBeginning(rule)) {
                limits.merge(IncidentMatters.clock(rule.step()), new MatterClock(limit, limit),
                        (a, b) -> new MatterClock(
                                a.shortest().compareTo(b.shortest()) < 0 ? a.shortest() : b.shortest(),
                                a.longest().compareTo(b.longest()) > 0 ? a.longest() : b.longest()));
            }
        }
        return limits;
    }

    /** How far an incident is under control. */
    public Situation situation(Session session, long incidentId) {
        return ClockStore.situation(session, incidentId).map(SituationRow::situation).orElse(Situation.UNCONTROLLED);
    }

    /**
     * Ticks a clock by hand as done now.
     *
     * @param why why it was late; may be empty, and is then asked for until somebody says it
     * @throws Refusal when it was done before or is no longer asked for, or the reason is marked
     */
    public void done(Actor who, long clockId, String why) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.clock-done", act -> {
            IncidentClock row = row(act, clockId);
            Incident incident = incident(act, row);
            if (row.basis() != LimitBasis.CLOSING) {
                incident.demandRunning();
            }
            done(act, incident, row, act.now(), trail.author(act), why);
            return null;
        });
    }

    /** Says why a clock was late, once and for ever. @throws Refusal as {@link IncidentClock#explain} */
    public void explain(Actor who, long clockId, String why) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.clock-late", act -> {
            IncidentClock row = row(act, clockId);
            row.explain(why, trail.author(act));
            leave(act, incident(act, row), row,
                    texts.of("chain.course.explained", words(row), row.view().lateReason()));
            return null;
        });
    }

    /** Says that nothing is to be reported here, and why. @throws Refusal as {@link IncidentClock#end} */
    public void waive(Actor who, long clockId, String why) {
        acts.write(who, Permission.INCIDENT_APPROVE, "incident.clock-waive", act -> {
            IncidentClock row = row(act, clockId);
            row.end(why, act.now(), trail.author(act));
            leave(act, incident(act, row), row, texts.of("chain.course.waived", words(row), row.view().endReason()));
            return null;
        });
    }

    /** Says how far a running incident is under control; follow-up and final reports go by it. */
    public void situation(Actor who, long incidentId, Situation now) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.situation", act -> {
            Incident incident = Cases.running(act, incidentId);
            Situation before = situation(act.session(), incidentId);
            if (before == now) {
                throw new Refusal("chain.refused.same-situation");
            }
            keep(act, incident, now);
            trail.leave(act, incident, null, texts.of("chain.course.situation", texts.of("chain.situation." + now)),
                    trail.author(act), true, Map.of("situation", now.name()));
            if (now == Situation.OVER) {
                over(act, incident);
            } else if (before == Situation.OVER) {
                ClockStore.clocks(act.session(), incidentId).stream().filter(IncidentClock::open)
                        .filter(row -> row.basis() == LimitBasis.CLOSING)
                        .forEach(row -> end(act, incident, row, texts.of("chain.end.again")));
                for (ClockRuleView rule : demanded(act.session(), incident)) {
                    if (rule.step() == ClockStep.FOLLOW_UP && reported(act.session(), incidentId, rule.line())) {
                        begin(act, incident, rule, next(ClockStore.clocks(act.session(), incidentId), rule.line(),
                                rule.step()), act.now());
                    }
                }
            } else {
                changed(act, incident);
            }
            return null;
        });
    }

    /**
     * A report went out: the clock it was due by is done, and what is measured from the last report begins.
     *
     * @param step which clock it settles
     * @param why  why it was late; needed when it was
     * @return until when it was due, or null when no rule asked for it
     */
    @Nullable
    Instant reported(Act act, Incident incident, ClockLine line, ClockStep step, Instant at, String by, String why) {
        Session session = act.session();
        IncidentClock due = open(session, incident.id(), line, step);
        if (due != null) {
            done(act, incident, due, at, by, why);
        }
        if (step == ClockStep.FINAL) {
            ClockStore.clocks(session, incident.id()).stream().filter(IncidentClock::open)
                    .filter(row -> row.line() == line && row.step() == ClockStep.FOLLOW_UP)
                    .forEach(row -> end(act, incident, row, texts.of("chain.end.final")));
        } else {
            fromLast(act, incident, line, at);
        }
        return due == null ? null : due.dueAt();
    }

    /** By when a report of this kind is due on a line; null when no clock asks for it now. */
    @Nullable
    IncidentClock open(Session session, long incidentId, ClockLine line, ClockStep step) {
        return ClockStore.clocks(session, incidentId).stream().filter(IncidentClock::open)
                .filter(row -> row.line() == line && row.step() == step).findFirst().orElse(null);
    }

    /** What a playbook settles by name: on every line, because its step told them all. */
    void settled(Act act, Incident incident, ClockStep step, String by) {
        ClockStore.clocks(act.session(), incident.id()).stream().filter(IncidentClock::open)
                .filter(row -> row.step() == step).forEach(row -> {
                    row.done(act.now(), by);
                    ticked(act, incident, row, by);
                });
    }

    private void done(Act act, Incident incident, IncidentClock row, Instant at, String by, String why) {
        row.done(at, by);
        if (!why.isBlank() && row.lateMinutes() > 0) {
            row.explain(why, by);
        }
        ticked(act, incident, row, by);
        boolean all = ClockStore.clocks(act.session(), incident.id()).stream().filter(IncidentClock::open)
                .noneMatch(other -> other.step() == row.step());
        if (all) {
            runs.settled(act, SUBJECT, incident.id(), IncidentMatters.clock(row.step()), by);
        }
    }

    private void ticked(Act act, Incident incident, IncidentClock row, String by) {
        String late = row.view().lateReason();
        String words = row.lateMinutes() == 0 ? texts.of("incident.log.done", words(row))
                : late.isEmpty() ? texts.of("incident.log.done-late", words(row), row.lateMinutes())
                : texts.of("chain.course.done-late-reason", words(row), row.lateMinutes(), late);
        trail.leave(act, incident, row.view().doneAt(), words, by, true, Map.of("line", row.line().name(), "step",
                row.step().name(), "lateMinutes", row.lateMinutes(), "lateReason", late));
    }

    /** What is measured from the last report begins, or begins anew. */
    private void fromLast(Act act, Incident incident, ClockLine line, Instant at) {
        List<IncidentClock> clocks = ClockStore.clocks(act.session(), incident.id());
        for (ClockRuleView rule : demanded(act.session(), incident)) {
            if (rule.line() != line || situation(act.session(), incident.id()) == Situation.OVER
                    && rule.step() == ClockStep.FOLLOW_UP) {
                continue;
            }
            Optional<IncidentClock> open = clocks.stream().filter(IncidentClock::open)
                    .filter(row -> row.line() == line && row.step() == rule.step()).findFirst();
            boolean again = rule.step() == ClockStep.FOLLOW_UP && rule.again().amount() > 0;
            int place = next(clocks, line, rule.step());
            if (rule.basis() == LimitBasis.LAST_REPORT && open.isPresent()) {
                open.get().run(rule, at, time);
            } else if (open.isEmpty() && (rule.basis() == LimitBasis.LAST_REPORT && place == 1
                    || again && place > 1)) {
                begin(act, incident, rule, place, at);
            }
        }
    }

    private void over(Act act, Incident incident) {
        List<IncidentClock> clocks = ClockStore.clocks(act.session(), incident.id());
        clocks.stream().filter(IncidentClock::open).filter(row -> row.step() == ClockStep.FOLLOW_UP)
                .forEach(row -> end(act, incident, row, texts.of("chain.end.over")));
        for (ClockRuleView rule : demanded(act.session(), incident)) {
            if (rule.basis() == LimitBasis.CLOSING && clocks.stream().noneMatch(row -> row.line() == rule.line()
                    && row.step() == rule.step() && row.view().endedAt() == null)) {
                begin(act, incident, rule, next(clocks, rule.line(), rule.step()), act.now());
            }
        }
    }

    private void keep(Act act, Incident incident, Situation now) {
        act.session().persist(new SituationRow(incident.id(), now, act.now(), trail.author(act)));
    }

    private void again(Act act, Incident incident, IncidentClock row, ClockRuleView rule) {
        Instant begins = rule.basis() == row.basis() ? row.beginsAt() : fromBeginning(rule) ? begins(incident, rule)
                : row.beginsAt();
        Instant before = row.run(rule, begins, time);
        if (!before.equals(row.dueAt())) {
            leave(act, incident, row,
                    texts.of("chain.course.changed", words(row), moment(before), moment(row.dueAt())));
        }
    }

    private void endAll(Act act, Incident incident, String why) {
        ClockStore.clocks(act.session(), incident.id()).stream().filter(IncidentClock::open)
                .forEach(row -> end(act, incident, row, why));
    }

    private void end(Act act, Incident incident, IncidentClock row, String why) {
        row.end(why, act.now(), trail.author(act));
        leave(act, incident, row, texts.of("chain.course.ended", words(row), moment(row.dueAt()), why));
    }

    private IncidentClock begin(Act act, Incident incident, ClockRuleView rule, int occurrence, Instant begins) {
        IncidentClock row = new IncidentClock(incident.id(), rule, occurrence, begins, time);
        act.session().persist(row);
        return row;
    }

    private void leave(Act act, Incident incident, IncidentClock row, String words) {
        trail.leave(act, incident, null, words, trail.author(act), false, Map.of("line", row.line().name(), "step",
                row.step().name(), "due", row.dueAt().toString(), "words", words));
    }

    private List<ClockRuleView> demanded(Session session, Incident incident) {
        return new RuleBook(ClockStore.active(session)).demanded(new RuleBook.Case(incident.type().id(),
                incident.level(), situation(session, incident.id()), !incident.facts().sensitive().words().isEmpty()));
    }

    private static boolean reported(Session session, long incidentId, ClockLine line) {
        return ClockStore.clocks(session, incidentId).stream().anyMatch(row -> row.line() == line
                && row.view().doneAt() != null);
    }

    private static Optional<ClockRuleView> find(List<ClockRuleView> rules, ClockLine line, ClockStep step) {
        return rules.stream().filter(rule -> rule.line() == line && rule.step() == step).findFirst();
    }

    private static int next(List<IncidentClock> clocks, ClockLine line, ClockStep step) {
        return 1 + clocks.stream().filter(row -> row.line() == line && row.step() == step)
                .mapToInt(IncidentClock::occurrence).max().orElse(0);
    }

    private static boolean fromBeginning(ClockRuleView rule) {
        return rule.basis() == LimitBasis.EVENT || rule.basis() == LimitBasis.KNOWN;
    }

    private static Instant begins(Incident incident, ClockRuleView rule) {
        return rule.basis() == LimitBasis.EVENT ? incident.happenedAt() : incident.knownAt();
    }

    private IncidentClock row(Act act, long clockId) {
        IncidentClock row = act.session().find(IncidentClock.class, clockId);
        if (row == null) {
            throw new Refusal("incident.refused.no-clock");
        }
        return row;
    }

    private static Incident incident(Act act, IncidentClock row) {
        return Cases.seen(act.session(), act.actor(), row.incidentId());
    }

    private String words(IncidentClock row) {
        return ClockWords.of(row.view(), texts);
    }

    /** 11月22日 02:40. */
    private String moment(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }
}
