package cn.dutydesk.roster;

/** What a notice is about. */
public enum NoticeKind {
    /** A roster was published and the reader's duties came, went or changed. */
    PUBLISHED,
    /** A swap waits for the reader's answer or decision. */
    SWAP_WAITS,
    /** A swap of the reader's was answered, decided, undone. */
    SWAP_NEWS,
    /** Something comes near: a duty, a holiday, a month without a roster. */
    REMINDER
}
