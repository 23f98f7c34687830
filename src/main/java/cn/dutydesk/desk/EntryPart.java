package cn.dutydesk.desk;

/** What may be added to an entry of the duty log after it was written. */
public enum EntryPart {
    /** 处理: what was done about it. */
    HANDLING,
    /** 结果: what came of it. */
    RESULT
}
