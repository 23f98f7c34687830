package cn.dutydesk.roster;

import cn.dutydesk.calendar.Day;
import java.util.List;

/** A day of a month on screen with all its seats, posts in their order. */
public record RosterDay(Day day, List<RosterSeat> seats) {
    public RosterDay {
        seats = List.copyOf(seats);
    }
}
