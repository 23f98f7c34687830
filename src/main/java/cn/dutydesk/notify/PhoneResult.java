package cn.dutydesk.notify;

/** How a telephone call ended. */
public enum PhoneResult {
    /** 已接通. */
    REACHED,
    /** 未接通. */
    NOT_REACHED,
    /** 语音信箱. */
    VOICEMAIL
}
