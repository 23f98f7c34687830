package cn.dutydesk.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as shown.
 *
 * @param lastAct when something was last stored in it, to a minute
 * @param endedAt null while it is open
 * @param ending  null while it is open
 * @param endedBy sign-in name of who ended it; empty when nobody did
 * @param here    whether it runs in this program
 */
public record SessionView(long id, long accountId, String user, String workstation, Instant since, Instant lastAct,
        @Nullable Instant endedAt, @Nullable SessionEnd ending, String endedBy, boolean here) {
    public boolean open() {
        return endedAt == null;
    }
}
