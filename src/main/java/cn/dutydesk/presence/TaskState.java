package cn.dutydesk.presence;

/** Where a due task stands at an instant. */
public enum TaskState {
    /** 未到时间. */
    LATER,
    /** 待办理. */
    OPEN,
    /** 已超时: past its time, within the grace. */
    OVERDUE,
    /** 漏做. */
    MISSED,
    /** 已完成. */
    DONE,
    /** 逾期补做: stays so. */
    DONE_LATE
}
