package cn.dutydesk.incident;

/** From when a limit is measured. */
public enum LimitBasis {
    /** 事发. */
    EVENT,
    /** 接报. */
    KNOWN,
    /** 上一次报告 on the same line. */
    LAST_REPORT,
    /** 处置结束. */
    CLOSING
}
