package cn.dutydesk.incident;

/** What a clock asks for, in the order of an incident. */
public enum ClockStep {
    /** 报带班领导. */
    LEADER,
    /** 报主要负责人. */
    CHIEF,
    /** 电话报告. */
    PHONE,
    /** 书面首报. */
    WRITTEN,
    /** 发布信息、回应关切. */
    STATEMENT,
    /** 新闻发布会. */
    BRIEFING,
    /** 续报. */
    FOLLOW_UP,
    /** 终报. */
    FINAL,
    /** 总结、补报. */
    SUMMARY;

    /** Whether it is done within the house, and not told on a line. */
    public boolean house() {
        return this == LEADER || this == CHIEF || this == STATEMENT || this == BRIEFING;
    }

    /** Whether it comes before any other report on its line. */
    public boolean first() {
        return this == PHONE || this == WRITTEN;
    }
}
