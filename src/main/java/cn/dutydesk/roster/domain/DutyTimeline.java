package cn.dutydesk.roster.domain;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty at T: one pure function over recorded history, published versions, swaps and stand-ins.
 *
 * <ol>
 * <li>What was recorded about a duty that had begun by then is what happened; a signed duty outranks a printed one.
 * <li>Otherwise, of each board and month, the newest version published at or before T holds, with the swaps and
 *     stand-ins recorded over that version at or before T.
 * <li>Otherwise, where no version was published by T, a printed roster that was imported ahead of its days.
 * </ol>
 *
 * <p>So whatever is published or swapped after T cannot change the answer for T. A replacement whose seat is no longer
 * held by the person it replaces has no effect.
 */
public final class DutyTimeline {
    /** A duty as planned: hours are fixed with it, so a later change of the board's shift leaves it alone. */
    public record Planned(long boardId, Seat seat, TimeRange shift, long personId) {
    }

    /** A published version of one board and month. */
    public record Published(long rosterId, long boardId, YearMonth month, int number, Instant publishedAt,
            List<Planned> duties) {
    }

    /**
     * One person taking one seat of a published version from another; a two-way swap is two of these. What takes one
     * back is one more of these, the other way round: nothing recorded is ever removed, so no past answer changes.
     *
     * @param kind why the taker holds the seat from then on; {@link DutySource#PUBLISHED} when the seat goes back to
     *             the person the version names
     */
    public record Replacement(long rosterId, Seat seat, long from, long to, DutySource kind, Instant recordedAt) {
    }

    /** A duty as recorded. */
    public record Recorded(long boardId, Seat seat, TimeRange shift, long personId, HistoryKind kind,
            Instant recordedAt) {
        /** Recorded when the duty had begun: a record of what happened, not a plan on paper. */
        boolean happened() {
            return recordedAt.isAfter(shift.from());
        }
    }

    /** The answer: one person on one seat, why, and from which version (0 for history). */
    public record Standing(long boardId, Seat seat, TimeRange shift, long personId, DutySource source, int version) {
    }

    private record BoardMonth(long boardId, YearMonth month) {
    }

    private record PostDay(long postId, LocalDate day) {
        static PostDay of(Seat seat) {
            return new PostDay(seat.postId(), seat.day());
        }
    }

    private static final Comparator<Standing> ORDER = Comparator.comparingLong(Standing::boardId)
            .thenComparing(standing -> standing.seat().day())
            .thenComparingLong(standing -> standing.seat().postId())
            .thenComparingInt(standing -> standing.seat().seat());

    private final Map<Seat, Recorded> happened = new HashMap<>();
    private final Map<Seat, Recorded> printedAhead = new HashMap<>();
    private final Map<PostDay, HistoryKind> recordedBy = new HashMap<>();
    private final Map<BoardMonth, List<Published>> versions = new HashMap<>();
    private final List<Replacement> replacements;

    /** All three layers, in any order; they need only reach as far as the instants that will be asked about. */
    public DutyTimeline(Collection<Recorded> history, Collection<Published> versions,
            Collection<Replacement> replacements) {
        for (Recorded recorded : history) {
            if (recorded.happened()) {
                recordedBy.merge(PostDay.of(recorded.seat()), recorded.kind(), DutyTimeline::stronger);
            } else {
                printedAhead.put(recorded.seat(), recorded);
            }
        }
        history.stream().filter(Recorded::happened)
                .filter(recorded -> recordedBy.get(PostDay.of(recorded.seat())) == recorded.kind())
                .forEach(recorded -> happened.put(recorded.seat(), recorded));
        versions.forEach(version -> this.versions
                .computeIfAbsent(new BoardMonth(version.boardId(), version.month()), key -> new ArrayList<>())
                .add(version));
        this.versions.values().forEach(list -> list.sort(
                Comparator.comparing(Published::publishedAt).thenComparingInt(Published::number).reversed()));
        this.replacements = replacements.stream().sorted(Comparator.comparing(Replacement::recordedAt)).toList();
    }

    private static HistoryKind stronger(HistoryKind one, HistoryKind other) {
        return one == HistoryKind.SERVED ? one : other;
    }

    /** Everybody on duty at the instant, by board, day, post and seat. */
    public List<Standing> at(Instant t) {
        return known(t, month -> covers(month, t), shift -> shift.contains(t));
    }

    /** Every duty, past and to come, as it was known at the instant. */
    public List<Standing> knownAt(Instant t) {
        return known(t, month -> true, shift -> true);
    }

    /** Whether a duty of the month can be running, whatever the zone: shifts last two days at most. */
    private static boolean covers(YearMonth month, Instant t) {
        LocalDate day = LocalDate.ofInstant(t, ZoneOffset.UTC);
        return !day.isBefore(month.atDay(1).minusDays(1)) && !day.isAfter(month.atEndOfMonth().plusDays(3));
    }

    private List<Standing> known(Instant t, Predicate<YearMonth> months, Predicate<TimeRange> shifts) {
        Map<Seat, Standing> known = new LinkedHashMap<>();
        printedAhead.values().stream().filter(plan -> shifts.test(plan.shift()))
                .filter(plan -> governing(new BoardMonth(plan.boardId(), YearMonth.from(plan.seat().day())), t) == null)
                .forEach(plan -> known.put(plan.seat(), standing(plan)));
        for (BoardMonth key : versions.keySet()) {
            Published governing = months.test(key.month()) ? governing(key, t) : null;
            if (governing != null) {
                known.putAll(resolved(governing, t, shifts));
            }
        }
        known.keySet().removeIf(seat -> recordedBy.containsKey(PostDay.of(seat)));
        happened.values().stream().filter(recorded -> shifts.test(recorded.shift()))
                .forEach(recorded -> known.put(recorded.seat(), standing(recorded)));
        return known.values().stream().sorted(ORDER).toList();
    }

    /**
     * The duties of the days as they ended, or, where they have not ended by now, as they stand now.
     *
     * @param from first day, @param to last day, inclusive
     */
    public List<Standing> settled(LocalDate from, LocalDate to, Instant now) {
        Map<Instant, List<Standing>> asked = new HashMap<>();
        List<Standing> settled = new ArrayList<>();
        for (Standing candidate : knownAt(now)) {
            LocalDate day = candidate.seat().day();
            if (day.isBefore(from) || day.isAfter(to)) {
                continue;
            }
            Instant end = candidate.shift().to().minusMillis(1);
            if (end.isAfter(now)) {
                settled.add(candidate);
            } else {
                asked.computeIfAbsent(end, this::at).stream()
                        .filter(standing -> standing.seat().equals(candidate.seat())).forEach(settled::add);
            }
        }
        return settled;
    }

    /**
     * Who was planned on each seat of the days by the version that answers for it, swaps and stand-ins aside: for a duty
     * that has ended the version that held then, otherwise the one that holds now.
     */
    public Map<Seat, Long> planned(LocalDate from, LocalDate to, Instant now) {
        Map<Seat, Long> planned = new HashMap<>();
        versions.forEach((key, list) -> list.forEach(version -> version.duties().stream()
                .filter(duty -> !duty.seat().day().isBefore(from) && !duty.seat().day().isAfter(to))
                .filter(duty -> version == governing(key, duty.shift().to().isAfter(now) ? now
                        : duty.shift().to().minusMillis(1)))
                .forEach(duty -> planned.put(duty.seat(), duty.personId()))));
        return planned;
    }

    private @Nullable Published governing(BoardMonth key, Instant t) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> !version.publishedAt().isAfter(t)).findFirst().orElse(null);
    }

    private Map<Seat, Standing> resolved(Published version, Instant t, Predicate<TimeRange> shifts) {
        Map<Seat, Standing> seats = new LinkedHashMap<>();
        version.duties().stream().filter(duty -> shifts.test(duty.shift())).forEach(duty -> seats.put(duty.seat(),
                new Standing(duty.boardId(), duty.seat(), duty.shift(), duty.personId(), DutySource.PUBLISHED,
                        version.number())));
        for (Replacement replacement : replacements) {
            if (replacement.rosterId() == version.rosterId() && !replacement.recordedAt().isAfter(t)) {
                seats.computeIfPresent(replacement.seat(), (seat, held) -> held.personId() == replacement.from()
                        ? new Standing(held.boardId(), seat, held.shift(), replacement.to(), replacement.kind(),
                                held.version())
                        : held);
            }
        }
        return seats;
    }

    private static Standing standing(Recorded recorded) {
        return new Standing(recorded.boardId(), recorded.seat(), recorded.shift(), recorded.personId(),
                DutySource.HISTORY, 0);
    }
}
