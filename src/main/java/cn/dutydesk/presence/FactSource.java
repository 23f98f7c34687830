package cn.dutydesk.presence;

/** Where a fact comes from. */
public enum FactSource {
    /** 签到. */
    SIGN_IN,
    /** 查岗. */
    CHECK,
    /** 离岗登记. */
    LEAVE,
    /** 电话查岗. */
    PHONE
}
