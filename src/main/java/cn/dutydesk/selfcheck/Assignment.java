package cn.dutydesk.selfcheck;

import org.jspecify.annotations.Nullable;

/**
 * Who answers something.
 *
 * @param item     code of the item; empty for everything the department is asked
 * @param personId null for whoever the department chooses
 */
public record Assignment(String item, long departmentId, @Nullable Long personId) {
}
