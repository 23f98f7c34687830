package cn.dutydesk.secrecy;

import java.time.Instant;
import java.util.List;

/**
 * A session of the year's plan.
 *
 * @param minutes how long it counts
 * @param seats   who must come, in the order of the directory
 */
public record SessionView(long id, String title, Instant startsAt, int minutes, String place, String teacher,
        SessionState state, String note, List<Seat> seats) {
    /** One person who must come. */
    public record Seat(long personId, String person, String department, Attendance attendance) {
    }

    public SessionView {
        seats = List.copyOf(seats);
    }

    public long count(Attendance attendance) {
        return seats.stream().filter(seat -> seat.attendance() == attendance).count();
    }
}
