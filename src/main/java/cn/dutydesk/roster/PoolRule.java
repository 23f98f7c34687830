package cn.dutydesk.roster;

/** Who belongs to the pool of a post, before exclusions. */
public enum PoolRule {
    /** Everybody who is not a leader. */
    STAFF,
    /** Leaders only: 带班领导. */
    LEADERS,
    /** Everybody. */
    EVERYONE,
    /** Only the people named. */
    MEMBERS
}
