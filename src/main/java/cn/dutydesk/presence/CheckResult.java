package cn.dutydesk.presence;

/** What a check by telephone or on the spot found. */
public enum CheckResult {
    /** 在岗. */
    ON_POST,
    /** 未接. */
    NO_ANSWER,
    /** 脱岗. */
    AWAY
}
