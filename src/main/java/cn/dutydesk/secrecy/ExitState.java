package cn.dutydesk.secrecy;

/** Where a journey abroad stands: 待审批, 已批准, 未批准, 已返回. */
public enum ExitState {
    ASKED, APPROVED, REFUSED, RETURNED
}
