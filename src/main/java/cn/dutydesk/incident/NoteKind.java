package cn.dutydesk.incident;

/** What a line of an incident's course is. */
public enum NoteKind {
    /** 接报: the report itself. */
    REPORTED,
    /** 进展: what somebody wrote. */
    PROGRESS,
    /** 报告: a step of reporting was done. */
    CLOCK,
    /** 预案: what a playbook did by itself, or somebody in it. */
    PLAYBOOK,
    /** 批示: what a leader said. */
    INSTRUCTION,
    /** 办结. */
    CLOSED
}
