package cn.dutydesk.selfcheck;

import org.jspecify.annotations.Nullable;

/**
 * A department's part of a month.
 *
 * @param score   by the same rules, of what this department was asked
 * @param signOff null while it has not signed
 * @param may     whether the person who looks may answer for it
 */
public record DepartmentLine(long departmentId, String department, int asked, int open, ScoreView score,
        @Nullable SignOff signOff, boolean may) {
}
