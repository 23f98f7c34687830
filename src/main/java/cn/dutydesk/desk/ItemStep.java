package cn.dutydesk.desk;

/** What happened to a follow-up item. */
public enum ItemStep {
    /** It was opened. */
    OPENED,
    /** Something was done for it. */
    PROGRESS,
    /** Another person sees to it. */
    OWNER,
    /** Its limit was moved. */
    LIMIT,
    /** It was answered to the leader who asked. */
    REPLIED,
    /** The leader was not content with the answer. */
    RETURNED,
    /** It was closed. */
    CLOSED
}
