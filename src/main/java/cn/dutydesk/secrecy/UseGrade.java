package cn.dutydesk.secrecy;

/** What a device may hold: 非涉密, 内部（工作秘密）, 涉密. Of the last only its line in the register is here. */
public enum UseGrade {
    OPEN, INTERNAL, CLASSIFIED
}
