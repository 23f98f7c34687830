package cn.dutydesk.presence.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.TaskRule;
import cn.dutydesk.presence.domain.DueTimes;
import cn.dutydesk.presence.domain.DueTimes.Due;
import cn.dutydesk.presence.domain.DutyTask;
import cn.dutydesk.presence.domain.PassMark;
import cn.dutydesk.presence.store.PresenceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/**
 * Makes the tasks of every shift since the last look, of the running one and of the next hours. A shift that nobody keeps
 * has none.
 */
final class TaskPlan {
    private static final Duration AHEAD = Duration.ofHours(12);
    /** Longest stop that is looked back on. */
    private static final Duration BACK = Duration.ofDays(40);

    private final OnDesk desk;
    private final Calendars calendars;
    private final BureauClock clock;

    private record Planned(Due due, TimeRange shift) {
    }

    private record Known(long ruleId, Instant opens) {
    }

    TaskPlan(OnDesk desk, Calendars calendars, BureauClock clock) {
        this.desk = desk;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What is to be written: tasks that are not there yet, and up to where the shifts were looked at. */
    List<Job> due(Session session, Instant now) {
        PassMark mark = PresenceStore.mark(session).orElse(null);
        Instant begun = mark == null ? now : mark.begunAt();
        TimeRange running = desk.shiftAt(now);
        List<Job> jobs = new ArrayList<>();
        List<Planned> missing = missing(session, begun, mark == null ? now : mark.seenTo(), now);
        if (!missing.isEmpty()) {
            jobs.add(act -> {
                missing.forEach(planned -> act.session().persist(new DutyTask(planned.due(), planned.shift())));
                act.record("task", null, null, Map.of("made", missing.size(),
                        "first", missing.getFirst().due().opens().toString()));
                act.signal(new PresenceChanged());
            });
        }
        if (mark == null || mark.seenTo().isBefore(running.from())) {
            jobs.add(act -> {
                PassMark row = PresenceStore.mark(act.session()).orElseGet(() -> new PassMark(act.now()));
                row.seen(running.from().isAfter(row.begunAt()) ? running.from() : row.begunAt());
                act.session().persist(row);
                act.record("presence-mark", null, null, running.from().toString());
            });
        }
        return jobs;
    }

    private List<Planned> missing(Session session, Instant begun, Instant seenTo, Instant now) {
        List<TaskRule> rules = PresenceStore.rules(session);
        Instant from = seenTo.isBefore(now.minus(BACK)) ? now.minus(BACK) : seenTo;
        Instant to = now.plus(AHEAD);
        List<Planned> planned = new ArrayList<>();
        TimeRange shift = desk.shiftAt(from);
        Instant first = shift.from();
        for (; shift.from().isBefore(to); shift = desk.shiftAt(shift.to())) {
            if (desk.kept(shift)) {
                TimeRange of = shift;
                day(of, rules).stream().filter(due -> due.due().isAfter(begun)
                        && due.due().isAfter(due.rule().since())).forEach(due -> planned.add(new Planned(due, of)));
            }
        }
        Set<Known> known = new HashSet<>();
        PresenceStore.tasks(session, first, shift.to())
                .forEach(task -> known.add(new Known(task.ruleId(), task.opensAt())));
        return planned.stream().filter(one -> known.add(new Known(one.due().rule().id(), one.due().opens()))).toList();
    }

    private List<Due> day(TimeRange shift, List<TaskRule> rules) {
        Day day = calendars.day(clock.local(shift.from()).toLocalDate());
        return DueTimes.of(rules, new DueTimes.ShiftDay(shift, day.kind(), !day.keyPeriod().isEmpty()), clock.zone());
    }
}
