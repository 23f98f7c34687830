package cn.dutydesk.register;

/** Grades of urgency, gravest first. Which are in use depends on {@link Channel}. */
public enum Urgency {
    /** 特提. */
    TOP,
    /** 特急. */
    URGENT,
    /** 加急. */
    EXPEDITED,
    /** 平急. */
    PROMPT,
    /** 一般: without a mark. */
    ORDINARY;

    /** Whether somebody must look at it before the day's round. */
    public boolean presses() {
        return compareTo(EXPEDITED) <= 0;
    }
}
