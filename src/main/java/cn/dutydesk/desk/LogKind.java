package cn.dutydesk.desk;

/** What an entry of the duty log is about. */
public enum LogKind {
    /** 来电. */
    CALL,
    /** 来文. */
    DOCUMENT,
    /** 巡查. */
    PATROL,
    /** 设备. */
    EQUIPMENT,
    /** 交办. */
    ASSIGNED,
    /** 其他. */
    OTHER,
    /** 系统: written by the program itself; nobody chooses or corrects it. */
    SYSTEM
}
