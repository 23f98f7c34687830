package cn.dutydesk.selfcheck;

import java.time.Instant;

/**
 * A department stands by its part.
 *
 * @param words why somebody else signed for it; empty when it signed itself
 */
public record SignOff(long departmentId, String department, String words, Instant at, String by) {
}
