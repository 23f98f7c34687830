package cn.dutydesk.roster;

/**
 * One person named in the pool of a post.
 *
 * @param excluded true takes the person out whatever the rule says; false names a member under
 *                 {@link PoolRule#MEMBERS}
 * @param reason   why, in the office's words; needed for an exclusion
 */
public record PoolEntry(long personId, boolean excluded, String reason) {
}
