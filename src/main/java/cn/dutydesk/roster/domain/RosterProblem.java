package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.people.AbsenceView;
import cn.dutydesk.roster.Seat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a generator may know about one month of one board.
 *
 * @param days       every day of the month, in order
 * @param extraSeats more seats on reinforced posts, by day
 * @param posts      in their order
 * @param people     the whole directory, in its order
 * @param absences   that touch the month
 * @param known      duties outside this month's roster: carried history and what rest and double duty must respect
 * @param fixed      seats that must stay as they are
 */
public record RosterProblem(long boardId, YearMonth month, List<Day> days, Map<LocalDate, Integer> extraSeats,
        List<PostNeed> posts, List<Candidate> people, List<AbsenceView> absences, List<KnownDuty> known,
        Map<Seat, Long> fixed) {
    public RosterProblem {
        days = List.copyOf(days);
        extraSeats = Map.copyOf(extraSeats);
        posts = List.copyOf(posts);
        people = List.copyOf(people);
        absences = List.copyOf(absences);
        known = List.copyOf(known);
        fixed = Map.copyOf(fixed);
    }

    /** Every seat of the month, by day, post order and seat number. */
    public List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (Day day : days) {
            for (PostNeed post : posts) {
                int count = post.seats() + (post.reinforced() ? extraSeats.getOrDefault(day.date(), 0) : 0);
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

    public PostNeed post(long id) {
        return posts.stream().filter(post -> post.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no post " + id + " on board " + boardId));
    }

    public Day day(LocalDate date) {
        return days.get(date.getDayOfMonth() - 1);
    }

    public Map<Long, Candidate> byId() {
        return people.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }
}
