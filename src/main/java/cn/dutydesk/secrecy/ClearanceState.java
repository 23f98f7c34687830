package cn.dutydesk.secrecy;

/** Where a person of the register stands: 待审查, 在岗, 办理离岗, 脱密期, 已退出. */
public enum ClearanceState {
    REVIEW, IN_POST, LEAVING, COOLING, ENDED;

    /** Whether the person holds the post, or is about to. */
    public boolean holds() {
        return this == IN_POST || this == LEAVING;
    }
}
