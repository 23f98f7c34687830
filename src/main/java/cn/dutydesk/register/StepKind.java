package cn.dutydesk.register;

/** What is filled in after a document was registered, in the usual order. */
public enum StepKind {
    /** 拟办. */
    PROPOSAL,
    /** 批示. */
    INSTRUCTION,
    /** 承办. */
    HANDLING,
    /** 办结. */
    CLOSED
}
