package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.Approval;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.RosterDay;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.Fairness;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.domain.rule.DutyRules;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.roster.store.VersionStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Puts a month together as screens show it. */
final class MonthView {
    /** Who holds a seat, and why. */
    private record Held(long person, DutySource source) {
    }

    private final Problems problems;
    private final Calendars calendars;
    private final BureauClock clock;
    private final VersionStore versions;
    private final TimelineStore timelines;

    MonthView(Problems problems, Calendars calendars, BureauClock clock, VersionStore versions,
            TimelineStore timelines) {
        this.problems = problems;
        this.calendars = calendars;
        this.clock = clock;
        this.versions = versions;
        this.timelines = timelines;
    }

    /** @param shown the version to show; null shows what history has for the month */
    RosterMonth of(Session session, Board board, YearMonth month, @Nullable RosterVersion shown) {
        return of(session, board, problems.of(session, board, month, Map.of()), shown);
    }

    /** The same for who has gathered the month's problem just now. */
    RosterMonth of(Session session, Board board, RosterProblem problem, @Nullable RosterVersion shown) {
        YearMonth month = problem.month();
        BoardCard card = board.card();
        Map<Seat, Held> held = shown == null ? history(session, board, month) : held(session, shown);
        Map<Seat, Long> filled = new HashMap<>();
        held.forEach((seat, who) -> filled.put(seat, who.person()));
        Plan plan = Plan.of(problem, filled);
        Map<Long, Candidate> people = problem.byId();
        return new RosterMonth(card, month, shown == null ? null : shown.card(), shown == null ? 0 : shown.edits(),
                days(problem, card, shown, held, people), people(problem, filled, people),
                problem.absences(), conflicts(plan, shown), gaps(plan, shown), Fairness.count(problem, filled),
                warnings(month, shown), versions.of(session, board.id(), month).stream().map(RosterVersion::card)
                        .toList(),
                shown == null ? "" : shown.changedBy(), shown == null ? null : shown.changedAt(),
                new PlannedWhatIf(problem, filled), approval(problem, shown));
    }

    private static Approval approval(RosterProblem problem, @Nullable RosterVersion shown) {
        boolean needed = problem.terms().on(DutyRules.APPROVAL);
        return shown == null ? new Approval(needed, "", null, "") : shown.approval(needed);
    }

    private Map<Seat, Held> history(Session session, Board board, YearMonth month) {
        Map<Seat, Held> held = new LinkedHashMap<>();
        for (Standing standing : timelines.load(session, month.atDay(1), month.atEndOfMonth()).knownAt(clock.now())) {
            if (standing.boardId() == board.id() && standing.source() == DutySource.HISTORY) {
                held.put(standing.seat(), new Held(standing.personId(), DutySource.HISTORY));
            }
        }
        return held;
    }

    private Map<Seat, Held> held(Session session, RosterVersion shown) {
        Map<Seat, Held> held = new LinkedHashMap<>();
        shown.filled().forEach((seat, person) -> held.put(seat, new Held(person, DutySource.PUBLISHED)));
        for (ReplacementRow row : versions.replacements(session, shown.id())) {
            Replacement replacement = row.replacement();
            held.computeIfPresent(replacement.seat(), (seat, now) -> now.person() == replacement.from()
                    ? new Held(replacement.to(), replacement.kind()) : now);
        }
        return held;
    }

    private List<RosterDay> days(RosterProblem problem, BoardCard board, @Nullable RosterVersion shown,
            Map<Seat, Held> held, Map<Long, Candidate> people) {
        Map<Long, PostCard> posts = new HashMap<>();
        board.posts().forEach(post -> posts.put(post.id(), post));
        TreeSet<Seat> seats = new TreeSet<>(Comparator.comparing(Seat::day)
                .thenComparingInt(seat -> post(posts, seat).order()).thenComparingLong(Seat::postId)
                .thenComparingInt(Seat::seat));
        seats.addAll(held.keySet());
        if (shown == null || shown.state() == VersionState.DRAFT) {
            seats.addAll(problem.seats());
        }
        Map<LocalDate, List<RosterSeat>> byDay = new HashMap<>();
        for (Seat seat : seats) {
            Held who = held.get(seat);
            PostCard post = post(posts, seat);
            byDay.computeIfAbsent(seat.day(), day -> new ArrayList<>()).add(new RosterSeat(seat, post.name(),
                    post.mark(), who == null ? 0 : who.person(), who == null ? "" : name(people, who.person()),
                    locked(shown, hours(board, problem.day(seat.day()))),
                    who == null ? DutySource.PUBLISHED : who.source()));
        }
        return problem.days().stream().map(day -> new RosterDay(day, byDay.getOrDefault(day.date(), List.of())))
                .toList();
    }

    private static PostCard post(Map<Long, PostCard> posts, Seat seat) {
        return Objects.requireNonNull(posts.get(seat.postId()));
    }

    private TimeRange hours(BoardCard board, Day day) {
        return board.shifts().on(day.kind()).range(day.date(), clock.zone());
    }

    private boolean locked(@Nullable RosterVersion shown, TimeRange hours) {
        return shown == null || shown.state() == VersionState.PUBLISHED
                || shown.basedOn() > 0 && !hours.to().isAfter(clock.now());
    }

    private static String name(Map<Long, Candidate> people, long id) {
        Candidate person = people.get(id);
        return person == null ? "#" + id : person.name();
    }

    private static List<RosterMonth.Person> people(RosterProblem problem, Map<Seat, Long> filled,
            Map<Long, Candidate> people) {
        List<Candidate> pool = problem.pool();
        return people.values().stream()
                .filter(person -> pool.contains(person) || filled.containsValue(person.id()))
                .sorted(Comparator.comparingInt(problem.people()::indexOf))
                .map(person -> new RosterMonth.Person(person.id(), person.name(), person.department(),
                        person.available()))
                .toList();
    }

    /** Of a draft every conflict; of a published version those still to come, such as a leave taken since. */
    private List<Conflict> conflicts(Plan plan, @Nullable RosterVersion shown) {
        if (shown == null) {
            return List.of();
        }
        LocalDate from = shown.state() == VersionState.DRAFT ? LocalDate.MIN : clock.today();
        return DutyRules.conflicts(plan).stream().filter(conflict -> !conflict.seat().day().isBefore(from)).toList();
    }

    private static List<Gap> gaps(Plan plan, @Nullable RosterVersion shown) {
        if (shown == null || shown.state() == VersionState.PUBLISHED) {
            return List.of();
        }
        return plan.problem().seats().stream().filter(seat -> plan.at(seat) == null)
                .map(seat -> DutyRules.gap(seat, plan)).toList();
    }

    private List<Remark> warnings(YearMonth month, @Nullable RosterVersion shown) {
        List<Remark> warnings = new ArrayList<>();
        if (!calendars.official(month.getYear())) {
            warnings.add(Remark.of("roster.warning.no-official-year", month.getYear()));
        }
        Instant begin = month.atDay(1).atStartOfDay(clock.zone()).toInstant();
        if (shown != null && shown.state() == VersionState.DRAFT && shown.basedOn() == 0
                && begin.isBefore(clock.now())) {
            warnings.add(Remark.of("roster.warning.days-over"));
        }
        return warnings;
    }
}
