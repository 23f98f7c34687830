package cn.dutydesk.audit;

import java.time.Instant;

/**
 * Attempts to sign in that failed.
 *
 * @param actor the name that was tried, whether there is such an account or not
 * @param last  when the newest was
 */
public record AuditFailures(String actor, String workstation, long count, Instant last) {
}
