package cn.dutydesk.incident;

import java.time.Instant;

/**
 * That somebody had a role in an incident for a time.
 *
 * @param personId null for somebody outside the directory
 * @param until    null while it lasts
 */
public record RoleTerm(long id, long roleId, String role, Long personId, String name, Instant from, Instant until) {
    /** Whether it was held at the instant: from the moment it was taken, to just before it was given up. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
