package cn.dutydesk.desk;

import cn.dutydesk.core.TimeRange;
import java.util.List;

/**
 * The desk at an instant.
 *
 * @param shift     the running shift of the desk; the usual one when no roster says
 * @param seats     who is on duty, in the order of boards and posts; empty when no roster is published
 * @param followers who takes over at the next handover
 * @param others    sign-ins of people who are on no seat: stand-ins
 */
public record Watch(TimeRange shift, List<Seat> seats, List<Seat> followers, List<SignInView> others) {
    public Watch {
        seats = List.copyOf(seats);
        followers = List.copyOf(followers);
        others = List.copyOf(others);
    }
}
