package cn.dutydesk.leak;

/** The grade of what may have been leaked, as far as it is known; a figure of the index, never the content. */
public enum LeakGrade {
    /** 待定. */
    UNKNOWN,
    /** 秘密. */
    CONFIDENTIAL,
    /** 机密. */
    SECRET,
    /** 绝密. */
    TOP_SECRET,
    /** 工作秘密. */
    INTERNAL
}
