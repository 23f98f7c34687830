package cn.dutydesk.roster.domain;

/** Where a recorded duty comes from: an old roster as printed, or the signature of the person who served. */
public enum HistoryKind {
    PRINTED, SERVED
}
