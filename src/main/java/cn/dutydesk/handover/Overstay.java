package cn.dutydesk.handover;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nobody came to take over (延时值守).
 *
 * @param shift     the shift that ended
 * @param noticedAt when it was put on record
 * @param officers  who stays on duty
 * @param leader    leader on duty who was told, or empty
 * @param endedAt   when somebody signed in or the handover was signed; null while it lasts
 */
public record Overstay(TimeRange shift, Instant noticedAt, String officers, String leader, @Nullable Instant endedAt) {
}
