package cn.dutydesk.incident;

/** What a line of an incident's course is. */
public enum NoteKind {
    /** 接报: the report itself. */
    REPORTED,
    /** 进展: what somebody wrote. */
    PROGRESS,
    /** 更正: a change of the record, old and new. */
    CHANGED,
    /** 职责: a role was taken or given up. */
    ROLE,
    /** 时限: a step of reporting was done, or its limit moved. */
    CLOCK,
    /** 报告: 首报, 续报 or 终报 was issued, or its receipt came. */
    REPORT,
    /** 预案: what a playbook did by itself, or somebody in it. */
    PLAYBOOK,
    /** 批示: what a leader said. */
    INSTRUCTION,
    /** 督办: what became of a follow-up item. */
    FOLLOW_UP,
    /** 附件. */
    FILE,
    /** 知悉范围: who may see it. */
    ACCESS,
    /** 关联: another incident was linked, or merged. */
    LINK,
    /** 办结. */
    CLOSED,
    /** 复盘. */
    REVIEWED
}
