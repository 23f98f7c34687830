package cn.dutydesk.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as shown.
 *
 * @param lockedUntil null when not locked
 * @param lastSignIn  null when never
 * @param personId    null for a shared account
 * @param second      whether it has a second factor
 */
public record AccountView(long id, String user, String name, Set<Role> roles, boolean disabled, boolean mustChange,
        @Nullable Instant lockedUntil, @Nullable Instant lastSignIn, @Nullable Long personId, boolean second) {
}
