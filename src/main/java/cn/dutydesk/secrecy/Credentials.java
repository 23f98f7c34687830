package cn.dutydesk.secrecy;

/** With what somebody proves who he is, to sign. The caller clears the password. */
public record Credentials(String user, char[] password) {
}
