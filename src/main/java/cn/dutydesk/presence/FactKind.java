package cn.dutydesk.presence;

/** What went wrong with keeping the desk. */
public enum FactKind {
    /** 迟到. */
    LATE,
    /** 漏岗: not signed in. */
    MISSING,
    /** 脱岗: away from the desk. */
    LEFT,
    /** 未应答. */
    UNANSWERED
}
