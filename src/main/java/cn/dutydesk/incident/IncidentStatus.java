package cn.dutydesk.incident;

/** Where an incident stands. */
public enum IncidentStatus {
    /** 处置中. */
    RUNNING,
    /** 已办结. */
    CLOSED,
    /** 已复盘: the review is signed; nothing is added any more. */
    REVIEWED
}
