package cn.dutydesk.presence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A presence check.
 *
 * @param dueAt        when it calls
 * @param limitMinutes how long there is to answer
 * @param plannedBy    who asked for it, or wrote it down
 * @param firedAt      when the desk was called; null before
 * @param settledAt    when it was recorded that nobody had answered in time; null otherwise
 * @param answeredById who answered, null while nobody has
 * @param caller       who called, for one by telephone; who came, for one on the spot
 * @param unit         of the caller
 * @param reached      whom they reached
 * @param result       null unless written down afterwards
 */
public record CheckView(long id, CheckKind kind, Instant dueAt, int limitMinutes, String plannedBy,
        @Nullable Instant firedAt,
        @Nullable Instant settledAt, @Nullable Instant cancelledAt, @Nullable Instant answeredAt,
        @Nullable Long answeredById, String answeredBy, String caller,
        String unit, String reached, @Nullable CheckResult result, String note) {
    /** Until when an answer is in time. */
    public Instant deadline() {
        return dueAt.plus(Duration.ofMinutes(limitMinutes));
    }

    /** Where it stands; no clock needed, because the pass writes down what time does. */
    public CheckState state() {
        if (kind.recorded()) {
            return CheckState.RECORDED;
        }
        if (cancelledAt != null) {
            return CheckState.CANCELLED;
        }
        if (answeredAt != null) {
            return settledAt != null || answeredAt.isAfter(deadline()) ? CheckState.ANSWERED_LATE : CheckState.ANSWERED;
        }
        return settledAt != null ? CheckState.UNANSWERED : firedAt != null ? CheckState.WAITING : CheckState.AHEAD;
    }

    /** Seconds from the call to the answer; 0 while nobody has answered. */
    public long seconds() {
        return answeredAt == null ? 0 : Math.max(0, Duration.between(dueAt, answeredAt).toSeconds());
    }
}
