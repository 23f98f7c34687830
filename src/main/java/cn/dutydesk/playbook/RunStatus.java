package cn.dutydesk.playbook;

/** How far a run is. */
public enum RunStatus {
    /** Steps wait or are open. */
    RUNNING,
    /** Every step came to its end. */
    ENDED,
    /** Somebody stopped it, or what it was about is over. */
    STOPPED
}
