package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.DutyTimeline.Standing;
import cn.dutydesk.roster.domain.KnownDuty;
import cn.dutydesk.roster.domain.Post;
import cn.dutydesk.roster.domain.PostNeed;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.store.BoardStore;
import cn.dutydesk.roster.store.TimelineStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Gathers from every room what decides a month. */
final class Problems {
    /** A year and the drift of lunar feasts: the same holiday last year must be in reach. */
    private static final int MONTHS_CARRIED = 13;
    /** The longest rest a post may ask for. */
    private static final int DAYS_AFTER = 14;

    private final People people;
    private final Calendars calendars;
    private final BureauClock clock;
    private final BoardStore boards;
    private final TimelineStore timelines;

    Problems(People people, Calendars calendars, BureauClock clock, BoardStore boards, TimelineStore timelines) {
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
        this.boards = boards;
        this.timelines = timelines;
    }

    /** @param fixed seats that must stay */
    RosterProblem of(Session session, Board board, YearMonth month, Map<Seat, Long> fixed) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new RosterProblem(board.id(), month, calendars.days(first, last), extraSeats(first, last),
                board.posts().stream().map(Post::need).toList(), people.directory().stream().map(Problems::candidate)
                .toList(), people.absences(first, last), known(session, board, month), fixed);
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

    private List<KnownDuty> known(Session session, Board board, YearMonth month) {
        LocalDate from = month.atDay(1).minusMonths(MONTHS_CARRIED);
        LocalDate to = month.atEndOfMonth().plusDays(DAYS_AFTER);
        Map<LocalDate, Day> days = calendars.days(from, to).stream()
                .collect(Collectors.toMap(Day::date, Function.identity()));
        Map<Long, PostNeed> posts = boards.all(session).stream().flatMap(other -> other.posts().stream())
                .map(Post::need).collect(Collectors.toMap(PostNeed::id, Function.identity()));
        return timelines.load(session, from, to).settled(from, to, clock.now()).stream()
                .filter(standing -> standing.boardId() != board.id()
                        || !YearMonth.from(standing.seat().day()).equals(month))
                .map(standing -> known(standing, days.get(standing.seat().day()), posts.get(standing.seat().postId())))
                .toList();
    }

    private static KnownDuty known(Standing standing, Day day, PostNeed post) {
        return new KnownDuty(standing.boardId(), standing.seat().postId(), post.name(), day.date(),
                standing.personId(), day.kind(), day.kind() == DayKind.HOLIDAY ? day.name() : "", post.restDays());
    }
}
