package cn.dutydesk.playbook;

/** Why nobody looked at what is due. */
public enum DowntimeKind {
    /** 正常退出: the program was closed. */
    CLOSED,
    /** 异常退出: it ended without closing. */
    CRASHED,
    /** 休眠: the same program stood still. */
    SLEPT,
    /** 时钟拨快: the clock was set forward while the program ran. */
    CLOCK_FORWARD,
    /** 时钟拨慢: the clock was set back; what waits was moved back with it. */
    CLOCK_BACK,
    /** 故障: something of the program itself does not work. */
    FAULT
}
