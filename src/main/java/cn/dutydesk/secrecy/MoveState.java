package cn.dutydesk.secrecy;

/** Where a move stands: 待审批, 已批准, 进行中, 已归还或已完成, 未批准. */
public enum MoveState {
    ASKED, APPROVED, RUNNING, ENDED, REFUSED
}
