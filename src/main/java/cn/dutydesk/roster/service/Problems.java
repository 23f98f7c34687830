package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.CreditRow;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.ExemptionRow;
import cn.dutydesk.roster.domain.KeyDays;
import cn.dutydesk.roster.domain.KnownDuty;
import cn.dutydesk.roster.domain.Ledger;
import cn.dutydesk.roster.domain.MarkRow;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.PostNeed;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RuleRow;
import cn.dutydesk.roster.domain.RuleValue;
import cn.dutydesk.roster.domain.Terms;
import cn.dutydesk.roster.domain.WishRow;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.RuleStore;
import cn.dutydesk.roster.store.TimelineStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Gathers from every room what decides a month. */
final class Problems {
    /** A year and the drift of lunar feasts: the same holiday last year must be in reach. */
    private static final int MONTHS_CARRIED = 13;
    /** The longest rest a post may ask for. */
    private static final int DAYS_AFTER = 14;
    private static final Ledger NOTHING = Ledger.of(new Ledger.Sources(List.of(), List.of(), List.of(), List.of(),
            Map.of()), List.of(), LocalDate.EPOCH);

    private final People people;
    private final Calendars calendars;
    private final BureauClock clock;
    private final BoardStore boards;
    private final TimelineStore timelines;
    private final RuleStore rules;

    Problems(People people, Calendars calendars, BureauClock clock, BoardStore boards,
            TimelineStore timelines, RuleStore rules) {
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
        this.boards = boards;
        this.timelines = timelines;
        this.rules = rules;
    }

    /** @param fixed seats that must stay */
    RosterProblem of(Session session, Board board, YearMonth month, Map<Seat, Long> fixed) {
        return of(session, board, month, 1, fixed);
    }

    /** @param months how many months in a row; @param fixed seats that must stay */
    RosterProblem of(Session session, Board board, YearMonth month, int months, Map<Seat, Long> fixed) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.plusMonths(months - 1L).atEndOfMonth();
        LocalDate from = first.minusMonths(MONTHS_CARRIED);
        Map<LocalDate, Day> days = calendars.days(from, last.plusDays(DAYS_AFTER)).stream()
                .collect(Collectors.toMap(Day::date, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<AbsenceView> absences = people.absences(from, last);
        List<Candidate> candidates = people.directory().stream().map(Problems::candidate).toList();
        List<PostNeed> posts = board.posts().stream().map(Post::need).toList();
        Terms terms = terms(session, board, days, first, last);
        RosterProblem bare = new RosterProblem(board.id(), month, days.values().stream()
                .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last)).toList(),
                extraSeats(first, last), posts, candidates,
                absences.stream().filter(absence -> !absence.to().isBefore(first)).toList(),
                known(session, board, days, first, last), fixed, terms, NOTHING);
        return bare.with(ledger(session, bare, days, absences, from));
    }

    private Ledger ledger(Session session, RosterProblem problem, Map<LocalDate, Day> days, List<AbsenceView> absences,
            LocalDate from) {
        LocalDate first = problem.month().atDay(1);
        LocalDate before = first.minusDays(1);
        Map<LocalDate, DayKind> kinds = new HashMap<>();
        days.forEach((date, day) -> {
            if (date.isBefore(first)) {
                kinds.put(date, day.kind());
            }
        });
        return Ledger.of(new Ledger.Sources(problem.carried(), absences,
                rules.exemptions(session, from, before).stream().map(ExemptionRow::exemption).toList(),
                rules.credits(session, problem.boardId(), from, clock.today().isAfter(before) ? clock.today() : before)
                        .stream().map(CreditRow::entry).toList(),
                kinds),
                problem.pool().stream().map(Candidate::id).toList(), first);
    }

    /** Name of a person for a sentence; "" for nobody. */
    String name(@Nullable Long id) {
        return id == null ? "" : people.byId(id).map(PersonCard::name).orElse("#" + id);
    }

    /** What the board asks for whatever the day. */
    Terms terms(Session session, Board board) {
        LocalDate today = clock.today();
        return terms(session, board, Map.of(), today, today);
    }

    /** What the board asks for beyond its posts on these days. */
    Terms terms(Session session, Board board, Map<LocalDate, Day> days, LocalDate first, LocalDate last) {
        Map<String, RuleValue> set = rules.rules(session, board.id()).stream()
                .collect(Collectors.toMap(RuleRow::rule, RuleRow::value));
        Set<DayKind> nights = Arrays.stream(DayKind.values())
                .filter(kind -> board.shifts().on(kind).crossesMidnight()).collect(Collectors.toSet());
        return new Terms(board.kind(), set, nights,
                rules.exemptions(session, first, last).stream().map(ExemptionRow::exemption).toList(),
                rules.wishes(session, first, last).stream().map(WishRow::wish).toList(),
                rules.marks(session, board.id()).stream().map(MarkRow::mark).toList(), KeyDays.of(days, first, last));
    }

    /** How many people each day needs. */
    Map<LocalDate, Integer> seatsNeeded(Board board, LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> extra = extraSeats(first, last);
        List<PostNeed> posts = board.posts().stream().map(Post::need).toList();
        return first.datesUntil(last.plusDays(1)).collect(Collectors.toMap(Function.identity(), day -> posts.stream()
                .mapToInt(post -> post.seats() + (post.reinforced() ? extra.getOrDefault(day, 0) : 0)).sum()));
    }

    /** Whether a post of the board may be given to the person as they are now. */
    boolean takes(Board board, PersonCard card) {
        Candidate person = candidate(card);
        return person.available()
                && board.posts().stream().anyMatch(post -> post.need().pool().bars(person, "").isEmpty());
    }

    private static Candidate candidate(PersonCard person) {
        return new Candidate(person.id(), person.name(), person.department(), person.leader(), person.status());
    }

    private Map<LocalDate, Integer> extraSeats(LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> extra = new HashMap<>();
        List<KeyPeriod> periods = calendars.keyPeriods(first, last);
        first.datesUntil(last.plusDays(1)).forEach(day -> periods.stream().filter(period -> period.contains(day))
                .forEach(period -> extra.merge(day, period.extraSeats(), Math::max)));
        return extra;
    }

    private List<KnownDuty> known(Session session, Board board, Map<LocalDate, Day> days, LocalDate first,
            LocalDate last) {
        LocalDate from = first.minusMonths(MONTHS_CARRIED);
        LocalDate to = last.plusDays(DAYS_AFTER);
        Map<Long, PostNeed> posts = boards.all(session).stream().flatMap(other -> other.posts().stream())
                .map(Post::need).collect(Collectors.toMap(PostNeed::id, Function.identity()));
        return timelines.load(session, from, to).settled(from, to, clock.now()).stream()
                .filter(standing -> standing.boardId() != board.id() || standing.seat().day().isBefore(first)
                        || standing.seat().day().isAfter(last))
                .map(standing -> known(standing, Objects.requireNonNull(days.get(standing.seat().day())),
                        Objects.requireNonNull(posts.get(standing.seat().postId()))))
                .toList();
    }

    private static KnownDuty known(Standing standing, Day day, PostNeed post) {
        return new KnownDuty(standing.boardId(), standing.seat().postId(), post.name(), day.date(),
                standing.personId(), day.kind(), day.kind() == DayKind.HOLIDAY ? day.name() : "", post.restDays());
    }
}
