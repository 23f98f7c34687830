package cn.dutydesk.desk.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the log asks of an entry besides its words. */
public final class EntryRules {
    /** Written later than this after it happened, an entry says why. Our proposal; no rule names a figure. */
    static final Duration LATE = Duration.ofMinutes(10);

    private EntryRules() {
    }

    /** Whether what happened then needs a reason when it is written now. Both are taken to the minute. */
    public static boolean late(Instant happenedAt, Instant now) {
        return Duration.between(happenedAt.truncatedTo(ChronoUnit.MINUTES), now.truncatedTo(ChronoUnit.MINUTES))
                .compareTo(LATE) > 0;
    }
}
