package cn.dutydesk.presence;

/** How a presence check came about. */
public enum CheckKind {
    /** 立即查岗. */
    AT_ONCE,
    /** 安排查岗. */
    PLANNED,
    /** 随机查岗. */
    RANDOM,
    /** 电话查岗: by a higher bureau; written down afterwards. */
    PHONE,
    /** 现场查岗: somebody came; written down afterwards. */
    ON_SITE;

    /** Whether it is written down afterwards instead of answered at the desk. */
    public boolean recorded() {
        return this == PHONE || this == ON_SITE;
    }
}
