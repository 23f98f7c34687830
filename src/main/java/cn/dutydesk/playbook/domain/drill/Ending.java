package cn.dutydesk.playbook.domain.drill;

/** Why a drill ended. */
public enum Ending {
    /** Every step came to its end. */
    OVER,
    /** Somebody stopped it. */
    STOPPED,
    /** Nothing would ever have happened again: steps were open and nobody answered. */
    STALLED,
    /** The bounded simulated time was over. */
    TIME,
    /** More happened than a drill can hold. */
    EVENTS
}
