package cn.dutydesk.presence;

/** Where a check stands. */
public enum CheckState {
    /** 待查: not yet due. */
    AHEAD,
    /** 待应答. */
    WAITING,
    /** 已应答. */
    ANSWERED,
    /** 逾时应答. */
    ANSWERED_LATE,
    /** 未应答. */
    UNANSWERED,
    /** 已取消. */
    CANCELLED,
    /** 已登记: by telephone or on the spot. */
    RECORDED
}
