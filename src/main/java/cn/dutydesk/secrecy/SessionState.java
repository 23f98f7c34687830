package cn.dutydesk.secrecy;

/** Where a session stands: 已安排, 已举办, 已取消. */
public enum SessionState {
    PLANNED, HELD, CANCELLED
}
