package cn.dutydesk.warning;

/** How a warning stands. */
public enum WarningState {
    /** In force until it expires. */
    RUNNING,
    /** Its time is over. */
    EXPIRED,
    /** A later message took its place. */
    REPLACED,
    /** A later message took it back. */
    CANCELLED
}
