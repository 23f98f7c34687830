package cn.dutydesk.presence.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Tx;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.presence.CheckState;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.Climb;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.Evaluations;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.LeaveView;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.StepView;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.domain.DeskLeave;
import cn.dutydesk.presence.domain.DutyFact;
import cn.dutydesk.presence.domain.DutyTask;
import cn.dutydesk.presence.domain.PresenceCheck;
import cn.dutydesk.presence.domain.Tally;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the screens show. Checks that are still to come are seen only by those who may plan them. */
public final class PresenceReads implements Evaluations {
    private final Tx tx;
    private final Acts acts;
    private final OnDesk desk;
    private final Climb climb;
    private final People people;
    private final BureauClock clock;

    public PresenceReads(Tx tx, Acts acts, OnDesk desk, Climb climb, People people, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.desk = desk;
        this.climb = climb;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The running shift.
     *
     * @param here  who is signed in
     * @param away  who has left the desk and is not back
     * @param steps whom to tell now
     */
    public record Now(TimeRange shift, List<OnDeskPerson> here, List<TaskView> tasks, List<CheckView> checks,
            List<LeaveView> away, List<FactView> facts, List<StepView> steps) {
        /** Checks that call now, or have called and nobody has answered. */
        public List<CheckView> calling() {
            return checks.stream().filter(check -> check.state() == CheckState.WAITING
                    || check.state() == CheckState.UNANSWERED).toList();
        }
    }

    /** A month as it was. */
    public record Month(List<TaskView> tasks, List<CheckView> checks, List<LeaveView> leaves, List<FactView> facts) {
    }

    public Now now(Actor who) {
        Instant now = clock.now();
        TimeRange shift = desk.shiftAt(now);
        List<OnDeskPerson> here = desk.signedIn(shift);
        List<StepView> steps = climb.due(now);
        return acts.read(who, Permission.LOG_READ, session -> new Now(shift, here,
                PresenceStore.tasks(session, shift.from(), shift.to()).stream().map(DutyTask::view).toList(),
                visible(who, PresenceStore.checks(session, shift.from(), later(who, shift)).stream()
                        .map(PresenceCheck::view).toList()),
                PresenceStore.away(session).stream().map(DeskLeave::view).toList(),
                PresenceStore.facts(session, shift.from(), shift.to()).stream().map(DutyFact::view).toList(), steps));
    }

    /** Whoever plans checks sees those of later shifts as well. */
    private Instant later(Actor who, TimeRange shift) {
        return acts.allows(who, Permission.CHECK_PLAN) ? shift.to().plus(java.time.Duration.ofDays(31)) : shift.to();
    }

    private List<CheckView> visible(Actor who, List<CheckView> checks) {
        boolean all = acts.allows(who, Permission.CHECK_PLAN);
        return checks.stream().filter(check -> all || check.state() != CheckState.AHEAD
                && check.state() != CheckState.CANCELLED).toList();
    }

    public Month month(Actor who, YearMonth month) {
        TimeRange time = time(month);
        return acts.read(who, Permission.LOG_READ, session -> new Month(
                PresenceStore.tasks(session, time.from(), until(time)).stream().map(DutyTask::view).toList(),
                visible(who, PresenceStore.checks(session, time.from(), time.to()).stream().map(PresenceCheck::view)
                        .toList()),
                PresenceStore.leaves(session, time.from(), time.to()).stream().map(DeskLeave::view).toList(),
                PresenceStore.facts(session, time.from(), time.to()).stream().map(DutyFact::view).toList()));
    }

    private TimeRange time(YearMonth month) {
        return new TimeRange(clock.instant(month.atDay(1).atStartOfDay()),
                clock.instant(month.plusMonths(1).atDay(1).atStartOfDay()));
    }

    /** Tasks that have not opened yet are no history. */
    private Instant until(TimeRange time) {
        Instant now = clock.now();
        return now.isBefore(time.to()) && now.isAfter(time.from()) ? now : time.to();
    }

    /** Facts of a stretch of time, oldest first. */
    public List<FactView> facts(Actor who, TimeRange time) {
        return acts.read(who, Permission.LOG_READ, session -> PresenceStore.facts(session, time.from(), time.to())
                .stream().map(DutyFact::view).toList());
    }

    /** Tasks that opened in a stretch of time and were missed. */
    public List<TaskView> missed(Actor who, TimeRange time) {
        return acts.read(who, Permission.LOG_READ, session -> PresenceStore.tasks(session, time.from(), time.to())
                .stream().map(DutyTask::view).filter(task -> task.missedAt() != null).toList());
    }

    /** Checks that call at the instant, whoever asks. Background thread. */
    List<CheckView> calling(Instant now) {
        return tx.read(session -> PresenceStore.calling(session, now).stream().map(PresenceCheck::view)
                .filter(check -> !now.isAfter(check.deadline())).toList());
    }

    @Override
    public Evaluation of(Actor who, YearMonth month) {
        Instant now = clock.now();
        LocalDate last = month.atEndOfMonth();
        List<OnDuty> duties = desk.duties(month.atDay(1), last).stream()
                .filter(duty -> !duty.shift().from().isAfter(now)).toList();
        Set<Instant> beginnings = new TreeSet<>(duties.stream().map(duty -> duty.shift().from()).toList());
        Month stored = month(who, month);
        Tally.Month counted = new Tally.Month(duties,
                beginnings.stream().flatMap(from -> desk.signIns(from).stream()).toList(), stored.facts(),
                stored.checks(), stored.tasks());
        Set<Long> about = new LinkedHashSet<>();
        Set<Long> concerned = new LinkedHashSet<>(duties.stream().map(OnDuty::personId).toList());
        stored.facts().forEach(fact -> concerned.add(fact.personId()));
        people.directory().stream().map(PersonCard::id).filter(concerned::contains).forEach(about::add);
        about.addAll(concerned);
        List<Evaluation.Line> lines = new ArrayList<>();
        about.forEach(id -> lines.add(Tally.of(id, desk.name(id), people.byId(id).map(PersonCard::department)
                .orElse(""), counted)));
        return new Evaluation(month, lines, stored.facts());
    }
}
