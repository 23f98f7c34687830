package cn.dutydesk.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding, as lists show it.
 *
 * @param number   its running number in the year, such as 整改2026-007
 * @param item     code of the standard's item, or empty
 * @param person   who answers for it; empty while nobody is named
 * @param measure  what is being done about it; empty while nothing was said
 * @param times    how many times the same thing has been found, this one counted; 1 for a new one
 * @param formerId the finding it repeats, or null
 * @param closed   when it was verified by another person, or null
 */
public record FindingView(long id, String number, @Nullable Long campaignId, String item, String what,
        long departmentId,
        String department, @Nullable Long personId, String person, String measure, LocalDate due, FindingState state,
        int times,
        @Nullable Long formerId, Instant found, @Nullable Instant closed) {
}
