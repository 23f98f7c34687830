package cn.dutydesk.desk;

/** How far a follow-up item is. */
public enum ItemState {
    /** Not done yet. */
    OPEN,
    /** Answered; waits for the word of the leader who asked for it. */
    REPLIED,
    /** Done, with its result. */
    CLOSED
}
