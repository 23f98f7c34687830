package cn.dutydesk.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands with 审批.
 *
 * @param needed       whether a leader publishes the board's months, rather than the roster keeper
 * @param submittedBy  who handed the draft in as it stands now, "" if nobody
 * @param submittedAt  when; null if not
 * @param returnReason why a leader gave it back, "" if not
 */
public record Approval(boolean needed, String submittedBy, @Nullable Instant submittedAt, String returnReason) {
    public boolean submitted() {
        return submittedAt != null;
    }
}
