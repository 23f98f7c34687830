package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a generator may know about one month of one board, or about several months in a row.
 *
 * @param month      the month, or the first of several
 * @param days       every day of these months, in order
 * @param extraSeats more seats on reinforced posts, by day
 * @param posts      in their order
 * @param people     the whole directory, in its order
 * @param absences   that touch the month
 * @param known      duties outside this month's roster: carried history and what rest and double duty must respect
 * @param fixed      seats that must stay as they are
 * @param terms      rules as the board has them, exemptions, wishes
 * @param ledger     what everybody begins with
 */
public record RosterProblem(long boardId, YearMonth month, List<Day> days, Map<LocalDate, Integer> extraSeats,
        List<PostNeed> posts, List<Candidate> people, List<AbsenceView> absences, List<KnownDuty> known,
        Map<Seat, Long> fixed, Terms terms, Ledger ledger) {
    public RosterProblem {
        days = List.copyOf(days);
        extraSeats = Map.copyOf(extraSeats);
        posts = List.copyOf(posts);
        people = List.copyOf(people);
        absences = List.copyOf(absences);
        known = List.copyOf(known);
        fixed = Map.copyOf(fixed);
    }

    /** The same with these seats fixed. */
    public RosterProblem fixing(Map<Seat, Long> seats) {
        return new RosterProblem(boardId, month, days, extraSeats, posts, people, absences, known, seats, terms,
                ledger);
    }

    /** The same with a ledger. */
    public RosterProblem with(Ledger other) {
        return new RosterProblem(boardId, month, days, extraSeats, posts, people, absences, known, fixed, terms,
                other);
    }

    public LocalDate last() {
        return days.getLast().date();
    }

    /** Every seat of the month, by day, post order and seat number. */
    public List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (Day day : days) {
            for (PostNeed post : posts) {
                int count = DutyRules.STAFFING.seats(post, day.date(), this);
                for (int seat = 1; seat <= count; seat++) {
                    seats.add(new Seat(day.date(), post.id(), seat));
                }
            }
        }
        return seats;
    }

    /** Duties of this board before the month: what fairness carries in. */
    public List<KnownDuty> carried() {
        return known.stream().filter(duty -> duty.boardId() == boardId && duty.day().isBefore(month.atDay(1))).toList();
    }

    /** People whom the pool of at least one post takes and whose status lets them serve. */
    public List<Candidate> pool() {
        return people.stream().filter(Candidate::available)
                .filter(person -> posts.stream().anyMatch(post -> post.pool().bars(person, "").isEmpty())).toList();
    }

    /** The same month after a duty outside it has passed from one person to another. */
    public RosterProblem passed(Seat seat, long from, long to) {
        return new RosterProblem(boardId, month, days, extraSeats, posts, people, absences, known.stream()
                .map(duty -> duty.postId() == seat.postId() && duty.day().equals(seat.day()) && duty.personId() == from
                        ? duty.of(to) : duty)
                .toList(), fixed, terms, ledger);
    }

    public PostNeed post(long id) {
        return posts.stream().filter(post -> post.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no post " + id + " on board " + boardId));
    }

    public Day day(LocalDate date) {
        return days.get((int) ChronoUnit.DAYS.between(month.atDay(1), date));
    }

    public Map<Long, Candidate> byId() {
        return people.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }
}
