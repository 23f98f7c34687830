package cn.dutydesk.desk;

/** What happened to a follow-up item. */
public enum ItemStep {
    /** It was opened. */
    OPENED,
    /** Who sees to it has taken it on. */
    TAKEN,
    /** How it is seen to was said. */
    MEASURES,
    /** Something was done for it. */
    PROGRESS,
    /** Another person sees to it. */
    OWNER,
    /** Its limit was moved. */
    LIMIT,
    /** It was handed on, to go its way after the thing it came from is closed. */
    HANDED_ON,
    /** The program reminded of it. */
    REMINDED,
    /** It was answered to the leader who asked. */
    REPLIED,
    /** The leader was not content with the answer. */
    RETURNED,
    /** It was closed. */
    CLOSED
}
