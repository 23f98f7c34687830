package cn.dutydesk.selfcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was found and must be put right.
 *
 * @param campaignId   the month's self-check it was found in; null when found otherwise
 * @param item         code of the standard's item it breaks, such as {@code 27}; empty when none
 * @param what         what is wrong, one or two sentences
 * @param departmentId the department that must put it right
 * @param personId     who answers for it; null while the department has not named anybody
 * @param due          last day by which it must be right
 */
public record NewFinding(@Nullable Long campaignId, String item, String what, long departmentId,
        @Nullable Long personId, LocalDate due) {
}
