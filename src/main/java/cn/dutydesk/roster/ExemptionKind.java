package cn.dutydesk.roster;

/** Why somebody is excused from duty: 孕期, 哺乳期, 年满 55 岁, 身体原因, 其他工作, 其他. */
public enum ExemptionKind {
    PREGNANCY, NURSING, AGE, HEALTH, OTHER_WORK, OTHER
}
