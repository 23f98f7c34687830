package cn.dutydesk.selfcheck;

/** What happened to a finding. */
public enum FindingStep {
    /** 发现. */
    FOUND,
    /** 落实责任人. */
    PERSON,
    /** 整改措施. */
    MEASURE,
    /** 延长期限. */
    LIMIT,
    /** 附上或撤下佐证. */
    FILE,
    /** 报请核验. */
    DONE,
    /** 退回. */
    RETURNED,
    /** 核验销号. */
    CLOSED,
    /** 关联以前的问题. */
    LINKED,
    /** 提醒. */
    REMINDED,
    /** 逾期，按预案催办. */
    OVERDUE
}
