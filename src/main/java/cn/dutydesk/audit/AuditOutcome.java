package cn.dutydesk.audit;

/** Whether what was asked happened. */
public enum AuditOutcome {
    DONE, REFUSED
}
