package cn.dutydesk.roster;

/** How far a swap has come. */
public enum SwapState {
    /** Waits for the colleague's answer. */
    ASKED,
    /** The colleague agreed; waits for the leader or the roster keeper. */
    CONSENTED,
    /** The duties have changed hands. */
    IN_FORCE,
    DECLINED, WITHDRAWN, REFUSED,
    /** Was in force and was taken back before the duty began; the trace stays. */
    UNDONE;

    /** Whether somebody still has to decide before it can come into force. */
    public boolean open() {
        return this == ASKED || this == CONSENTED;
    }
}
