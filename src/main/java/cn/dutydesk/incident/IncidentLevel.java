package cn.dutydesk.incident;

/** Grades of 突发事件应对法, art. 3, gravest first, and the absence of one. */
public enum IncidentLevel {
    /** 特别重大. */
    EXTREME,
    /** 重大. */
    MAJOR,
    /** 较大. */
    SERIOUS,
    /** 一般. */
    ORDINARY,
    /** 未分级: not graded yet, or the law gives no grade and the office has not set its own. */
    UNGRADED;

    /** Whether the shorter limits hold. */
    public boolean grave() {
        return this == EXTREME || this == MAJOR;
    }
}
