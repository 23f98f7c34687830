package cn.dutydesk.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the staffing is raised for a warning.
 *
 * @param extraSeats seats added to every duty of a key period for the time of the warning; null for no key period
 * @param people     who is called by notice
 * @param task       what is to be done, as a follow-up item until the warning ends; empty for none
 * @param ownerId    who sees to it, or null
 * @param owner      the same in words; needed with a task
 */
public record Staffing(@Nullable Integer extraSeats, List<Long> people, String task, @Nullable Long ownerId,
        String owner) {
    public Staffing {
        people = List.copyOf(people);
    }
}
