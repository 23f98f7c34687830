package cn.dutydesk.selfcheck;

/** Where a finding stands: 待整改, 整改中, 待核验, 已销号. */
public enum FindingState {
    OPEN, WORKING, TO_VERIFY, CLOSED
}
