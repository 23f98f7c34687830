package cn.dutydesk.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document to be registered.
 *
 * @param receivedAt when it came; null for now
 * @param reference  文号; may be empty
 * @param grade      what was chosen or typed as 密级; anything that names a grade of state secret is refused
 * @param receiver   who signed for it; empty for whoever writes
 */
public record NewDocument(@Nullable Instant receivedAt, Channel channel, String unit, String reference, String title,
        String grade, Urgency urgency, int copies, String receiver) {
}
