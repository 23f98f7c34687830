package cn.dutydesk.playbook;

/** Reports in their order. */
public enum ReportKind {
    /** 首报. */
    FIRST,
    /** 续报. */
    FOLLOW_UP,
    /** 终报. */
    FINAL
}
