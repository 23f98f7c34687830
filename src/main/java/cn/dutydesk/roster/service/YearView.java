package cn.dutydesk.roster.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.roster.DutySource;
import cn.dutydesk.roster.RosterYear;
import cn.dutydesk.roster.RosterYear.DayFill;
import cn.dutydesk.roster.RosterYear.State;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.Board;
import cn.dutydesk.roster.domain.RosterVersion;
import cn.dutydesk.roster.store.TimelineStore;
import cn.dutydesk.roster.store.VersionStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Puts a year of a board together: each month as its newest version, or history, has it. Judges nothing. */
final class YearView {
    private final Problems problems;
    private final People people;
    private final Calendars calendars;
    private final BureauClock clock;
    private final VersionStore versions;
    private final TimelineStore timelines;
    private final Publishing publishing;

    YearView(Problems problems, People people, Calendars calendars, BureauClock clock, VersionStore versions,
            TimelineStore timelines, Publishing publishing) {
        this.problems = problems;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
        this.versions = versions;
        this.timelines = timelines;
        this.publishing = publishing;
    }

    RosterYear of(Session session, Board board, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        Map<YearMonth, RosterVersion> newest = new HashMap<>();
        versions.between(session, board.id(), YearMonth.from(first), YearMonth.from(last))
                .forEach(version -> newest.merge(version.month(), version,
                        (one, other) -> one.number() > other.number() ? one : other));
        Map<YearMonth, Map<Seat, Long>> history = history(session, board, first, last);
        Map<YearMonth, List<Day>> days = calendars.days(first, last).stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.date())));
        Map<LocalDate, Integer> needed = problems.seatsNeeded(board, first, last);
        Map<Long, TreeSet<LocalDate>> served = new HashMap<>();
        List<RosterYear.Month> months = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(year, number);
            RosterVersion shown = newest.get(month);
            Map<Seat, Long> seats = shown == null ? history.getOrDefault(month, Map.of())
                    : publishing.standing(session, shown);
            seats.forEach((seat, person) -> served.computeIfAbsent(person, id -> new TreeSet<>()).add(seat.day()));
            months.add(month(month, shown, seats, Objects.requireNonNull(days.get(month)), needed));
        }
        return new RosterYear(board.card(), year, months, people(board, served));
    }

    private Map<YearMonth, Map<Seat, Long>> history(Session session, Board board, LocalDate first, LocalDate last) {
        Map<YearMonth, Map<Seat, Long>> history = new HashMap<>();
        timelines.load(session, first, last).knownAt(clock.now()).stream()
                .filter(standing -> standing.boardId() == board.id() && standing.source() == DutySource.HISTORY)
                .forEach(standing -> history.computeIfAbsent(YearMonth.from(standing.seat().day()),
                        month -> new HashMap<>()).put(standing.seat(), standing.personId()));
        return history;
    }

    private static RosterYear.Month month(YearMonth month, @Nullable RosterVersion shown, Map<Seat, Long> seats,
            List<Day> days, Map<LocalDate, Integer> needed) {
        Map<LocalDate, Long> filled = seats.keySet().stream()
                .collect(Collectors.groupingBy(Seat::day, Collectors.counting()));
        boolean draft = shown != null && shown.state() == VersionState.DRAFT;
        State state = shown != null ? draft ? State.DRAFT : State.PUBLISHED
                : seats.isEmpty() ? State.NOTHING : State.HISTORY;
        return new RosterYear.Month(month, state, shown == null ? 0 : shown.number(), days.stream().map(day -> {
            int there = filled.getOrDefault(day.date(), 0L).intValue();
            int asked = Objects.requireNonNull(needed.get(day.date()));
            return new DayFill(day, there, draft ? Math.max(0, asked - there) : 0);
        }).toList());
    }

    private List<RosterYear.Person> people(Board board, Map<Long, TreeSet<LocalDate>> served) {
        return people.directory().stream()
                .filter(person -> served.containsKey(person.id()) || problems.takes(board, person))
                .map((PersonCard person) -> new RosterYear.Person(person.id(), person.name(),
                        List.copyOf(served.getOrDefault(person.id(), new TreeSet<>()))))
                .toList();
    }
}
