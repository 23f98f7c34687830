package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's duties counted while a month is filled. */
final class Tally {
    /** What a duty weighs against others; a holiday costs a person three working days' patience. */
    private static final Map<DayKind, Integer> WEIGHT = Map.of(DayKind.WORKDAY, 2, DayKind.RESTDAY, 3,
            DayKind.HOLIDAY, 6);

    private final Map<DayKind, Integer> kinds = new EnumMap<>(DayKind.class);
    private final Map<DayKind, Integer> month = new EnumMap<>(DayKind.class);
    private final Map<Long, Integer> posts = new HashMap<>();
    private LocalDate last;

    /** Adds a duty carried in. */
    private void add(DayKind kind, long postId, LocalDate day) {
        kinds.merge(kind, 1, Integer::sum);
        posts.merge(postId, 1, Integer::sum);
        if (last == null || day.isAfter(last)) {
            last = day;
        }
    }

    /** Adds a duty of the month being filled. */
    void serve(DayKind kind, long postId, LocalDate day) {
        add(kind, postId, day);
        month.merge(kind, 1, Integer::sum);
    }

    /** Counts at least so many duties of the kind. */
    void raise(DayKind kind, int least) {
        kinds.merge(kind, least, Math::max);
    }

    int count(DayKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    int inMonth(DayKind kind) {
        return month.getOrDefault(kind, 0);
    }

    int weight() {
        return kinds.entrySet().stream().mapToInt(entry -> WEIGHT.get(entry.getKey()) * entry.getValue()).sum();
    }

    int onPost(long postId) {
        return posts.getOrDefault(postId, 0);
    }

    /** Day of the latest duty; long ago when there was none. */
    LocalDate last() {
        return last == null ? LocalDate.EPOCH : last;
    }

    /**
     * The tallies of the pool with what is carried in. Nobody starts more than one duty of a kind behind the middle of
     * the pool: who was away or is new does not make up for it.
     */
    static Map<Long, Tally> carried(RosterProblem problem) {
        Map<Long, Tally> tallies = new HashMap<>();
        problem.people().forEach(person -> tallies.put(person.id(), new Tally()));
        problem.carried().forEach(duty -> tallies.computeIfAbsent(duty.personId(), id -> new Tally())
                .add(duty.kind(), duty.postId(), duty.day()));
        List<Candidate> pool = problem.pool();
        for (DayKind kind : DayKind.values()) {
            int[] counts = pool.stream().mapToInt(person -> tallies.get(person.id()).count(kind)).sorted().toArray();
            if (counts.length > 0) {
                int least = Math.max(0, counts[counts.length / 2] - 1);
                pool.forEach(person -> tallies.get(person.id()).raise(kind, least));
            }
        }
        return tallies;
    }
}
