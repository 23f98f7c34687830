package cn.dutydesk.people;

/** What a telephone number is: 手机, 办公电话, 短号, 住宅电话. */
public enum PhoneKind {
    MOBILE, OFFICE, SHORT, HOME
}
