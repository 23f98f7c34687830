package cn.dutydesk.desk;

/** Which rule sets the limit of a follow-up item. */
public enum LimitKind {
    /** No limit. */
    NONE,
    /** 首问责任: whoever is asked first sees to it that there is an answer. */
    FIRST_ASKED,
    /** 限时办结: a time was promised or set. */
    TIMED,
    /** 7日答复: a request of a lower office is answered within seven days. */
    SEVEN_DAYS
}
