package cn.dutydesk.security;

/**
 * An account of somebody's own that is to be made, or was.
 *
 * @param personId the person
 * @param name     name shown
 * @param user     wished sign-in name; a number is put behind it where it is taken
 * @param password the one-time password; empty until made
 */
public record OwnAccount(long personId, String name, String user, String password) {
}
