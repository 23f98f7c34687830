package cn.dutydesk.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check by telephone or on the spot, to be written down.
 *
 * @param kind     {@link CheckKind#PHONE} or {@link CheckKind#ON_SITE}
 * @param at       when it was
 * @param caller   who called or came
 * @param unit     of theirs
 * @param reached  whom they reached; may be empty
 * @param personId whom a bad result is about; null for everybody who kept the desk then
 */
public record CheckReport(CheckKind kind, Instant at, String caller, String unit, String reached, CheckResult result,
        @Nullable Long personId, String note) {
}
