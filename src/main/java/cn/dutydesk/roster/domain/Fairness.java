package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.FairnessTable;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.engine.Fairest;
import cn.dutydesk.roster.engine.Instance;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Counts duties; judges nothing. */
public final class Fairness {
    private Fairness() {
    }

    /**
     * Counts the month and what is carried in, for everybody in the pool of the board, and for people outside it who
     * hold a seat all the same.
     */
    public static FairnessTable count(RosterProblem problem, Map<Seat, Long> seats) {
        Map<Long, Map<DayKind, Integer>> month = new HashMap<>();
        seats.forEach((seat, person) -> add(month, person, problem.day(seat.day()).kind()));
        List<Candidate> pool = problem.pool();
        List<FairnessTable.Row> rows = problem.people().stream()
                .filter(person -> pool.contains(person) || month.containsKey(person.id()))
                .map(person -> new FairnessTable.Row(person.id(), person.name(),
                        carried(problem, person.id()), month.getOrDefault(person.id(), none())))
                .toList();
        List<FairnessTable.Row> judged = rows.stream()
                .filter(row -> pool.stream().anyMatch(person -> person.id() == row.personId())).toList();
        Map<DayKind, Integer> before = none();
        Map<DayKind, Integer> after = none();
        for (DayKind kind : DayKind.values()) {
            before.put(kind, spread(judged, row -> of(row.carried(), kind)));
            after.put(kind, spread(judged, row -> of(row.carried(), kind) + of(row.month(), kind)));
        }
        return new FairnessTable(rows, before, after, spread(judged, FairnessTable.Row::carriedTotal),
                spread(judged, row -> row.carriedTotal() + row.monthTotal()), categories(problem, seats));
    }

    private static List<FairnessTable.Category> categories(RosterProblem problem, Map<Seat, Long> seats) {
        if (problem.posts().isEmpty()) {
            return List.of();
        }
        Instance instance = EngineProblem.of(problem).instance();
        return Fairest.of(instance).stream().map(fairest -> category(problem, seats, instance, fairest)).toList();
    }

    private static FairnessTable.Category category(RosterProblem problem, Map<Seat, Long> seats, Instance instance,
            Fairest fairest) {
        Map<Long, Integer> loads = new HashMap<>();
        instance.people().stream().filter(person -> !person.posts().isEmpty())
                .forEach(person -> loads.put(Long.parseLong(person.id()),
                        Objects.requireNonNull(instance.opening().get(fairest.category())).get(person.id())));
        seats.forEach((seat, person) -> {
            boolean counts = fairest.category().equals(EngineProblem.TOTAL)
                    || fairest.category().equals(problem.day(seat.day()).kind().name());
            loads.computeIfPresent(person, (id, load) -> counts ? load + 1 : load);
        });
        long squares = loads.values().stream().mapToLong(load -> (long) load * load).sum();
        var statistics = loads.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        return new FairnessTable.Category(fairest.category(), squares, fairest.known() ? fairest.sumSquares() : -1,
                loads.isEmpty() ? 0 : statistics.getMax() - statistics.getMin(), fairest.most() - fairest.least());
    }

    private static Map<DayKind, Integer> carried(RosterProblem problem, long person) {
        Map<DayKind, Integer> carried = none();
        for (DayKind kind : DayKind.values()) {
            carried.put(kind, problem.ledger().opening(person, kind));
        }
        return carried;
    }

    private static void add(Map<Long, Map<DayKind, Integer>> counts, long person, DayKind kind) {
        counts.computeIfAbsent(person, id -> none()).merge(kind, 1, Integer::sum);
    }

    private static Map<DayKind, Integer> none() {
        Map<DayKind, Integer> zero = new EnumMap<>(DayKind.class);
        for (DayKind kind : DayKind.values()) {
            zero.put(kind, 0);
        }
        return zero;
    }

    private static int of(Map<DayKind, Integer> counts, DayKind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    private static int spread(List<FairnessTable.Row> rows, ToIntFunction<FairnessTable.Row> count) {
        var statistics = rows.stream().mapToInt(count).summaryStatistics();
        return rows.isEmpty() ? 0 : statistics.getMax() - statistics.getMin();
    }
}
