package cn.dutydesk.incident;

/** Whom to call for a step of reporting. @param phone empty when none is known */
public record Contact(String name, String phone) {
    public static final Contact NONE = new Contact("", "");
}
