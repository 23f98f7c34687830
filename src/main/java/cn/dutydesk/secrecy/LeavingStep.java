package cn.dutydesk.secrecy;

/** What must be done before somebody leaves such a post (保守国家秘密法实施条例, art. 50–53). */
public enum LeavingStep {
    /** 提醒谈话. */
    TALK,
    /** 离岗承诺书. */
    PROMISE,
    /** 清退载体和设备. */
    CARRIERS,
    /** 取消权限. */
    RIGHTS
}
