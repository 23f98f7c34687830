package cn.dutydesk.desk;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;

/**
 * A stored sign-in.
 *
 * @param lateMinutes whole minutes after the shift began, 0 when in time
 * @param standInFor  name of the person replaced, or empty
 * @param reason      why somebody not on the roster sits here, or empty
 */
public record SignInView(long personId, String name, String post, TimeRange shift, Instant signedAt, int lateMinutes,
        String standInFor, String reason) {
}
