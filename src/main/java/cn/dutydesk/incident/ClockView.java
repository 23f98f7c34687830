package cn.dutydesk.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be reported and its limit.
 *
 * @param occurrence which one of its kind, from 1; follow-up reports come again
 * @param source     the rule it comes from, as the office wrote it
 * @param begins     from when it is measured
 * @param doneAt     null while open, and when it ended without being done
 * @param doneBy     who did it, empty while open
 * @param lateReason why it was late; empty while nobody said so
 * @param endedAt    when it ceased to be asked for, or null
 * @param endReason  why it ceased
 */
public record ClockView(long id, long incidentId, ClockLine line, ClockStep step, int occurrence, Limit limit,
        LimitBasis basis, String source, Instant begins, Instant dueAt, @Nullable Instant doneAt, String doneBy,
        String lateReason, @Nullable Instant endedAt, String endReason) {
    /** Nothing is to be done any more: it was done, or is no longer asked for. */
    public boolean done() {
        return doneAt != null || endedAt != null;
    }

    /** Whether it ended without being done. */
    public boolean ended() {
        return endedAt != null;
    }

    /** The limit in minutes. */
    public int minutes() {
        return limit.minutes();
    }

    /** Time left at the instant; negative when late. Of one that is over: as it was then, for ever. */
    public Duration left(Instant at) {
        return Duration.between(doneAt != null ? doneAt : endedAt != null ? endedAt : at, dueAt);
    }

    public boolean late(Instant at) {
        return left(at).isNegative();
    }

    /** Whether it was late and nobody has said why. */
    public boolean unexplained() {
        return doneAt != null && doneAt.isAfter(dueAt) && lateReason.isEmpty();
    }
}
