package cn.dutydesk.handover.service;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.handover.HandoverForm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Both want to sign.
 *
 * @param form     as filled in and ticked
 * @param handedAt when it was handed over; null for now
 */
public record Signing(TimeRange shift, HandoverForm form, Credentials outgoing, Credentials incoming,
        @Nullable Instant handedAt) {
}
