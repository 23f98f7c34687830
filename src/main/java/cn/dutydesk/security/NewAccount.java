package cn.dutydesk.security;

/** An account just made or reset, with the password that is shown this once. */
public record NewAccount(String user, Role role, String password) {
}
