package cn.dutydesk.notify;

/** What became of a notice on one channel. */
public enum AttemptState {
    /** Waits for its first or next try. */
    WAITING,
    /** Delivered, shown, or reached. */
    DELIVERED,
    /** The last try failed; another one follows. */
    FAILED,
    /** All tries failed. */
    GIVEN_UP,
    /** Not sent: it was settled before. */
    CANCELLED
}
