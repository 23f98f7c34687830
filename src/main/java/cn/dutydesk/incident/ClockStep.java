package cn.dutydesk.incident;

/** The steps of reporting, in their order. */
public enum ClockStep {
    /** 报带班领导. */
    LEADER,
    /** 报主要负责人. */
    CHIEF,
    /** 电话报告上级. */
    PHONE,
    /** 书面首报. */
    WRITTEN
}
