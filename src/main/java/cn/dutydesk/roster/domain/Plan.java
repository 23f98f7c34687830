package cn.dutydesk.roster.domain;

import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A month being filled: who sits where, and each person's duties in the month and around it. Not thread-safe. */
public final class Plan {
    /** One duty of a person; its seat, or null for one that stands outside the month. */
    public record Stint(@Nullable Seat seat, LocalDate day, String post, int restDays) {
    }

    private final RosterProblem problem;
    private final Map<Seat, Long> seats = new LinkedHashMap<>();
    private final Map<Long, List<Stint>> stints = new HashMap<>();
    private final Map<Long, List<AbsenceView>> absences = new HashMap<>();
    private final Map<Long, PostNeed> posts = new HashMap<>();
    private final Map<Long, List<KnownDuty>> carried = new HashMap<>();
    private final Map<LocalDate, Map<Seat, Long>> byDay = new HashMap<>();
    private final Usual usual;

    /** A plan in which nobody sits yet; the problem's fixed seats are not filled either. */
    public Plan(RosterProblem problem) {
        this.problem = problem;
        usual = Usual.of(problem);
        problem.posts().forEach(post -> posts.put(post.id(), post));
        problem.absences().forEach(absence -> absences
                .computeIfAbsent(absence.personId(), id -> new ArrayList<>()).add(absence));
        problem.carried().forEach(duty -> carried.computeIfAbsent(duty.personId(), id -> new ArrayList<>()).add(duty));
        problem.known().forEach(duty -> stints.computeIfAbsent(duty.personId(), id -> new ArrayList<>())
                .add(new Stint(null, duty.day(), duty.post(), duty.restDays())));
    }

    /** A plan filled as given. */
    public static Plan of(RosterProblem problem, Map<Seat, Long> filled) {
        Plan plan = new Plan(problem);
        filled.forEach(plan::put);
        return plan;
    }

    public RosterProblem problem() {
        return problem;
    }

    /** Seats a person, or nobody with null; whoever sat there leaves. */
    public void put(Seat seat, @Nullable Long person) {
        Long before = seats.remove(seat);
        if (before != null) {
            Objects.requireNonNull(stints.get(before)).remove(stint(seat));
            Objects.requireNonNull(byDay.get(seat.day())).remove(seat);
        }
        if (person != null) {
            seats.put(seat, person);
            byDay.computeIfAbsent(seat.day(), day -> new LinkedHashMap<>()).put(seat, person);
            stints.computeIfAbsent(person, id -> new ArrayList<>()).add(stint(seat));
        }
    }

    private Stint stint(Seat seat) {
        PostNeed post = post(seat);
        return new Stint(seat, seat.day(), post.name(), post.restDays());
    }

    public @Nullable Long at(Seat seat) {
        return seats.get(seat);
    }

    public Map<Seat, Long> seats() {
        return Map.copyOf(seats);
    }

    /** Who sits where on one day, on this board. */
    public Map<Seat, Long> on(LocalDate day) {
        return Collections.unmodifiableMap(byDay.getOrDefault(day, Map.of()));
    }

    /** What is usual on this board, worked out once. */
    public Usual usual() {
        return usual;
    }

    /** The person's duties in the month and those known around it, in no order. */
    public List<Stint> stints(long person) {
        return stints.getOrDefault(person, List.of());
    }

    /** The person's duties on this board before the month. */
    public List<KnownDuty> carried(long person) {
        return carried.getOrDefault(person, List.of());
    }

    /** The absence that keeps the person away on the day. */
    public Optional<AbsenceView> absence(long person, LocalDate day) {
        return absences.getOrDefault(person, List.of()).stream()
                .filter(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.to())).findFirst();
    }

    public PostNeed post(Seat seat) {
        return Objects.requireNonNull(posts.get(seat.postId()));
    }
}
