package cn.dutydesk.playbook;

/** How grave a matter is, the least first, so that grades can be compared. */
public enum Grade {
    /** 未分级. */
    NONE,
    /** 一般. */
    ORDINARY,
    /** 较大. */
    SERIOUS,
    /** 重大. */
    MAJOR,
    /** 特别重大. */
    EXTREME
}
