package cn.dutydesk.playbook;

/** What a step of a playbook does. */
public enum StepKind {
    /** 通知: tells people, waits for nobody. */
    NOTIFY,
    /** 确认: calls people until somebody, or everybody, acknowledges; climbs when nobody does. */
    ACKNOWLEDGE,
    /** 处置: something is done and ticked, with the evidence demanded. */
    CHECK,
    /** 研判: an answer, or the conditions, choose the branch. */
    DECIDE,
    /** 报告: 首报, 续报, 终报. */
    REPORT,
    /** 等待: time passes. */
    WAIT,
    /** 并行: branches side by side. */
    PARALLEL,
    /** 循环: its steps again and again, each round after a wait. */
    REPEAT;

    /** Whether a person does something in it. */
    public boolean asks() {
        return this == ACKNOWLEDGE || this == CHECK || this == DECIDE || this == REPORT;
    }
}
