package cn.dutydesk.notify;

/** Ways to reach somebody. */
public enum Channel {
    /** On the screen of the desk, above everything. */
    SCREEN,
    /** E-mail. */
    MAIL,
    /** A signed request to a gateway for text messages or WeCom. */
    WEBHOOK,
    /** A telephone call made by hand. */
    PHONE
}
