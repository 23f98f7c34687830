package cn.dutydesk.handover.service;

/** With what somebody proves who he is. The caller clears the password. */
public record Credentials(String user, char[] password) {
}
