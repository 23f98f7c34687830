package cn.dutydesk.secrecy;

/** Whether somebody came: 应到, 已到, 请假, 缺席. */
public enum Attendance {
    EXPECTED, PRESENT, EXCUSED, ABSENT
}
