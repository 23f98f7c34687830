package cn.dutydesk.presence;

/** What a due task is. */
public enum TaskKind {
    /** 巡查. */
    PATROL,
    /** 零报告. */
    ZERO_REPORT,
    /** 其他. */
    OTHER
}
