package cn.dutydesk.leak;

/** What must be done until when. */
public enum LeakClockKind {
    /** 报同级保密行政管理部门, 24 hours (保守国家秘密法实施条例, art. 61). */
    AUTHORITY_FIRST,
    /** 报上级主管部门, likewise. */
    SUPERIOR_FIRST,
    /** 结果报同级保密行政管理部门, three months (国保发〔1999〕8号). */
    AUTHORITY_RESULT,
    /** 结果报上级主管部门, likewise. */
    SUPERIOR_RESULT,
    /** 丢失载体查找: after it the loss counts as a leak (泄密案件查处办法, art. 5). */
    MISSING,
    /** 初查, two months (泄密案件查处办法, 2018). */
    INQUIRY,
    /** 查处, three months from the filing of the case (likewise). */
    HANDLING;

    /** Whether it is done by a receipt of the first report. */
    public boolean first() {
        return this == AUTHORITY_FIRST || this == SUPERIOR_FIRST;
    }

    /** Whether it is done by a receipt of the result. */
    public boolean result() {
        return this == AUTHORITY_RESULT || this == SUPERIOR_RESULT;
    }
}
