package cn.dutydesk.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * One step of reporting and its limit.
 *
 * @param minutes limit in minutes after the incident became known
 * @param doneAt  null while open
 * @param doneBy  who did it, empty while open
 */
public record ClockView(long id, long incidentId, ClockStep step, int minutes, Instant dueAt, Instant doneAt,
        String doneBy) {
    public boolean done() {
        return doneAt != null;
    }

    /** Time left at the instant; negative when late. Of a step that is done: as it was then, for ever. */
    public Duration left(Instant at) {
        return Duration.between(done() ? doneAt : at, dueAt);
    }

    public boolean late(Instant at) {
        return left(at).isNegative();
    }
}
