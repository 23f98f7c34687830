package cn.dutydesk.incident;

/** How far a report is. */
public enum ReportState {
    /** 拟稿. */
    DRAFT,
    /** 送审: waits for the leader on duty or the head. */
    SUBMITTED,
    /** 已批: may be issued, is not written on any more. */
    APPROVED,
    /** 已报出: frozen. */
    ISSUED,
    /** 作废: never issued. */
    DISCARDED
}
