package cn.dutydesk.leak;

/** How far a leak report is. */
public enum LeakState {
    /** 已接报: index data are being gathered. */
    REPORTED,
    /** 待批准: the report waits for a leader's word. */
    SUBMITTED,
    /** 已批准: it goes out, receipts are noted, the matter is looked into. */
    APPROVED,
    /** 结果待批准. */
    RESULT_SUBMITTED,
    /** 结果已批准: the result goes out. */
    RESULT_APPROVED,
    /** 办结. */
    CLOSED;

    /** Whether the index data may be changed. */
    public boolean editable() {
        return this == REPORTED || this == APPROVED;
    }

    /** Whether it waits for a leader's word. */
    public boolean waits() {
        return this == SUBMITTED || this == RESULT_SUBMITTED;
    }
}
