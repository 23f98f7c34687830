package cn.dutydesk.presence;

/** Whom a step up the line tells. */
public enum StepLevel {
    /** 带班领导. */
    LEADER,
    /** 主要负责人. */
    HEAD
}
