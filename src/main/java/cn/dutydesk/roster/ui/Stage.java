package cn.dutydesk.roster.ui;

/** What a board screen can show: content, or what to do first. */
public enum Stage {
    LOADING, FAILED,
    /** Nobody in the directory: import the staff first. */
    NO_STAFF,
    /** No board of this kind yet. */
    NO_BOARD,
    /** A board without a roster for the month. */
    NO_ROSTER,
    READY
}
