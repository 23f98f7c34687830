package cn.dutydesk.desk.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a follow-up item is reminded of: once before its limit, at its limit, and again and again afterwards. Only the
 * next time is ever stored, so what passed while the program did not run is made good by one reminder.
 *
 * @param before how long before the limit
 * @param every  how long between two reminders of what is late or waits for a decision
 */
public record Reminding(Duration before, Duration every) {
    /** @param due null for none; @return the first reminder after the instant, or null */
    public @Nullable Instant next(@Nullable Instant due, Instant now) {
        if (due == null) {
            return null;
        }
        Instant early = due.minus(before);
        if (early.isAfter(now)) {
            return early;
        }
        if (due.isAfter(now)) {
            return due;
        }
        long rounds = Duration.between(due, now).dividedBy(every) + 1;
        return due.plus(every.multipliedBy(rounds));
    }

    /** The first reminder that an answer waits for a decision. */
    public Instant decision(Instant now) {
        return now.plus(every);
    }
}
