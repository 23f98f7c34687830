package cn.dutydesk.incident;

/** By which way a report goes out, or its receipt comes back. */
public enum ReportWay {
    /** 电话. */
    PHONE,
    /** 传真. */
    FAX,
    /** 公文系统. */
    DOCUMENT_SYSTEM,
    /** 邮件. */
    MAIL,
    /** 专人送达. */
    BY_HAND
}
