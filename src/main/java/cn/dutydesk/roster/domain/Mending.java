package cn.dutydesk.roster.domain;

import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.RepairPlan;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.engine.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Brings a roster right again with the fewest changed seats, and of those with the fewest points: somebody is ill, on
 * leave or called up since. Seats that have begun stay as they are.
 */
public final class Mending {
    /** Steps of the search; some tens of milliseconds. */
    private static final long EFFORT = 200_000;

    private Mending() {
    }

    /**
     * Plans the changes.
     *
     * @param rosterId the version, and @param edit its number of edits, to be handed through
     * @param standing who holds each seat now
     * @param begun    seats that cannot change any more
     */
    public static RepairPlan plan(RosterProblem problem, Map<Seat, Long> standing, Predicate<Seat> begun,
            long rosterId, int edit) {
        Map<Seat, Long> frozen = new HashMap<>();
        Set<Seat> needed = new HashSet<>(problem.seats());
        standing.forEach((seat, person) -> {
            if (begun.test(seat)) {
                frozen.put(seat, person);
            }
        });
        RosterProblem mended = problem.fixing(frozen);
        Plan now = Plan.of(mended, standing);
        Map<Seat, Remark> broken = broken(now, begun);
        if (broken.isEmpty()) {
            return new RepairPlan(rosterId, edit, List.of(), 0, 0, List.of());
        }
        EngineProblem engine = EngineProblem.of(mended);
        Repair.Plan answer = Repair.of(engine.instance(), engine.places(standing), EFFORT);
        Map<Seat, Long> after = new HashMap<>(standing);
        after.keySet().removeIf(seat -> needed.contains(seat) && !begun.test(seat));
        engine.seats(answer.seats()).forEach((seat, person) -> {
            if (!begun.test(seat)) {
                after.put(seat, person);
            }
        });
        return told(now, after, broken, begun, answer, rosterId, edit);
    }

    /** What has to be put right, each seat with its first reason. */
    private static Map<Seat, Remark> broken(Plan plan, Predicate<Seat> begun) {
        Map<Seat, Remark> broken = new HashMap<>();
        for (Conflict conflict : DutyRules.conflicts(plan)) {
            if (conflict.hard() && !begun.test(conflict.seat())) {
                broken.putIfAbsent(conflict.seat(), conflict.why());
            }
        }
        DutyRules.COVERAGE.open(plan).stream().filter(begun.negate())
                .forEach(seat -> broken.put(seat, Remark.of("roster.repair.open")));
        return broken;
    }

    private static RepairPlan told(Plan now, Map<Seat, Long> after, Map<Seat, Remark> broken, Predicate<Seat> begun,
            Repair.Plan answer, long rosterId, int edit) {
        RosterProblem problem = now.problem();
        Set<Seat> seats = new TreeSet<>(Comparator.comparing(Seat::day).thenComparingLong(Seat::postId)
                .thenComparingInt(Seat::seat));
        seats.addAll(now.seats().keySet());
        seats.addAll(after.keySet());
        List<RepairPlan.Change> changes = new ArrayList<>();
        for (Seat seat : seats) {
            Long sitting = now.at(seat);
            long from = sitting == null ? 0 : sitting;
            long to = after.getOrDefault(seat, 0L);
            if (from != to) {
                changes.add(new RepairPlan.Change(seat, problem.post(seat.postId()).name(), from, name(now, from), to,
                        name(now, to), broken.getOrDefault(seat, Remark.of("roster.repair.makes-room"))));
            }
        }
        Plan then = Plan.of(problem, after);
        List<Gap> gaps = DutyRules.COVERAGE.open(then).stream().filter(begun.negate())
                .map(seat -> DutyRules.gap(seat, then)).toList();
        boolean proven = answer.proven() && gaps.isEmpty();
        return new RepairPlan(rosterId, edit, changes, changes.size(), proven ? changes.size() : -1, gaps);
    }

    private static String name(Plan plan, long id) {
        Candidate person = plan.usual().people().get(id);
        return id == 0 ? "" : person == null ? "#" + id : person.name();
    }
}
