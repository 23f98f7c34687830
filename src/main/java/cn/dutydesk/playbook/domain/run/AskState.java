package cn.dutydesk.playbook.domain.run;

/** What became of a call. */
public enum AskState {
    /** No answer yet. */
    OPEN,
    /** 确认收到. */
    ACKNOWLEDGED,
    /** 拒绝, with a reason: the next level is called at once. */
    REFUSED,
    /** 转交 to somebody else, who is called. */
    DELEGATED,
    /** Was acknowledged, and the acknowledgement ran out. */
    EXPIRED,
    /** No answer when the step ended or climbed on. */
    SILENT
}
