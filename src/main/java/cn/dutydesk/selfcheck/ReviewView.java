package cn.dutydesk.selfcheck;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a spot check did to an answer.
 *
 * @param minus     points taken off; 0 when it was sent back to be answered again
 * @param findingId what was raised with it, or null
 */
public record ReviewView(long answerId, BigDecimal minus, String reason, @Nullable Long findingId, Instant at,
        String by) {
}
