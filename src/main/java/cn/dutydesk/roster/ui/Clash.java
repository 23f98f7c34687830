package cn.dutydesk.roster.ui;

import cn.dutydesk.roster.RosterDay;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed one draft: what the other did since the month was read, beside what was to be stored now. Nothing
 * of it is lost: {@code again} stores one's own change over the month as it is.
 *
 * @param by     who changed it meanwhile
 * @param at     when
 * @param theirs seats the other changed
 * @param mine   seats one wanted to change, as they would be
 * @param same   whether both changed the same seat
 * @param again  does one's own change once more; null where it makes no sense any more
 */
public record Clash(String by, @Nullable Instant at, List<Changed> theirs, List<Changed> mine, boolean same,
        @Nullable Runnable again) {
    /** The refusal that says somebody else was quicker. */
    static final String CODE = "roster.refused.changed-meanwhile";

    /** One seat that changed hands; "" stands for nobody. */
    public record Changed(Seat seat, String post, String from, String to) {
    }

    public Clash {
        theirs = List.copyOf(theirs);
        mine = List.copyOf(mine);
    }

    /**
     * @param seen  the month one looked at
     * @param now   the month as the other left it
     * @param moves what one wanted: seats with a person, 0 for nobody
     */
    static Clash of(RosterMonth seen, RosterMonth now, Map<Seat, Long> moves, @Nullable Runnable again) {
        Map<Seat, RosterSeat> before = seats(seen);
        Map<Seat, RosterSeat> after = seats(now);
        List<Changed> theirs = new ArrayList<>();
        after.forEach((seat, is) -> {
            RosterSeat was = before.get(seat);
            if (was == null || was.personId() != is.personId()) {
                theirs.add(new Changed(seat, is.post(), was == null ? "" : was.person(), is.person()));
            }
        });
        theirs.sort(java.util.Comparator.comparing(changed -> changed.seat().day()));
        Map<Long, String> names = new HashMap<>();
        now.people().forEach(person -> names.put(person.id(), person.name()));
        before.values().forEach(seat -> names.putIfAbsent(seat.personId(), seat.person()));
        List<Changed> mine = moves.entrySet().stream().filter(move -> after.containsKey(move.getKey()))
                .map(move -> {
                    RosterSeat is = Objects.requireNonNull(after.get(move.getKey()));
                    return new Changed(move.getKey(), is.post(), is.person(), names.getOrDefault(move.getValue(), ""));
                })
                .toList();
        boolean same = theirs.stream().anyMatch(changed -> moves.containsKey(changed.seat()));
        return new Clash(now.changedBy(), now.changedAt(), theirs, mine, same, again);
    }

    static Map<Seat, RosterSeat> seats(RosterMonth month) {
        Map<Seat, RosterSeat> seats = new java.util.LinkedHashMap<>();
        month.days().stream().map(RosterDay::seats).forEach(day -> day.forEach(seat -> seats.put(seat.seat(), seat)));
        return seats;
    }
}
