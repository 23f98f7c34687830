package cn.dutydesk.register;

/** What may stand in the field 密级 here. State secrets have no word in it, and must not get one. */
public enum Grade {
    /** 无. */
    NONE,
    /** 内部: a working secret (工作秘密), which is no state secret (保守国家秘密法实施条例, art. 73). */
    INTERNAL
}
