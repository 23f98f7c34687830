package cn.dutydesk.presence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left the desk and said so.
 *
 * @param cover        who keeps the desk meanwhile
 * @param limitMinutes how long one may be away
 * @param backAt       null while away
 */
public record LeaveView(long id, long personId, String person, Instant leftAt, String reason, String cover,
        int limitMinutes, @Nullable Instant backAt) {
    /** Until when one should be back. */
    public Instant limit() {
        return leftAt.plus(Duration.ofMinutes(limitMinutes));
    }
}
