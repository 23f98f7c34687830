package cn.dutydesk.roster;

/** One thing that happened to a swap. */
public enum SwapStep {
    ASK, CONSENT, DECLINE, WITHDRAW, APPROVE, REFUSE, UNDO,
    /** 紧急顶班: in force at once. */
    TAKE_OVER,
    /** The leader confirmed a take-over afterwards, or did not. */
    CONFIRM, OBJECT,
    /** A new version of the roster was published and the request no longer fits it. */
    FLAG
}
