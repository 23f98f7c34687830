package cn.dutydesk.playbook.domain.run;

/** What a run leaves behind: its log, its drill journal, what is to be sent, the ledger of what was late. */
public enum TraceKind {
    RUN_STARTED, RUN_ENDED, RUN_STOPPED, CHANGED,
    STEP_STARTED, PASSED, DONE, ANSWERED, REPORTED, SKIPPED, MISSED, CALLED_OFF,
    /** Somebody is called: an outgoing notice. */
    CALLED,
    /** Somebody is called again: another outgoing notice. */
    CALLED_AGAIN,
    /** A target has nobody now. */
    NOBODY,
    /** The next level is called. */
    CLIMBED,
    ACKNOWLEDGED, REFUSED, DELEGATED, SNOOZED, NOT_REACHED,
    /** An acknowledgement ran out. */
    EXPIRED,
    /** The limit of a step passed. */
    LIMIT_PASSED,
    /** A wait is over. */
    WAIT_OVER,
    /** A round of a repeat began. */
    ROUND
}
