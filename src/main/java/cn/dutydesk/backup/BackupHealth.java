package cn.dutydesk.backup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with backups.
 *
 * @param lastGood  when the newest good one was begun; null when there is none
 * @param failed    why the last attempt failed; empty when it did not
 * @param second    why the second copy is missing; empty when it was made or none is asked for
 * @param lastTried when one was last brought back to try it; null for never
 * @param possible  whether this database can be copied at all
 */
public record BackupHealth(@Nullable Instant lastGood, String failed, String second, @Nullable Instant lastTried,
        boolean possible) {
    /** A backup nobody has brought back for so long is a hope, not a backup. */
    private static final Duration TRY_EVERY = Duration.ofDays(31);

    /** Whether the monthly trial of a restore is to be done: there is something to try, and it was not tried lately. */
    public boolean tryDue(Instant now) {
        return possible && lastGood != null
                && (lastTried == null || Duration.between(lastTried, now).compareTo(TRY_EVERY) > 0);
    }
}
