package cn.dutydesk.security;

import java.util.Optional;

/** Getting in, staying in, and changing the password. All calls block; password arrays are cleared by the caller. */
public interface SignIn {
    /**
     * Checks name and password. A failure is counted; so many in a row lock the account for a while.
     *
     * @throws cn.dutydesk.core.Refusal when the name or password is wrong (the words do not tell which), or the account
     *         is locked or disabled
     */
    Actor signIn(String user, char[] password);

    /**
     * Checks that somebody is who he says, without signing him in: who sits at the window stays. Counted like a sign-in.
     *
     * @throws cn.dutydesk.core.Refusal as {@link #signIn}
     */
    Actor prove(String user, char[] password);

    /** The sign-in name of a person's own account that is not closed; empty when there is none. */
    Optional<String> userOf(long personId);

    /** Whether the password was given out by the program and must be replaced before work in the window. */
    boolean mustChange(Actor who);

    /**
     * Replaces the password.
     *
     * @throws cn.dutydesk.core.Refusal when the old one is wrong or the new one breaks a rule of {@link PasswordRules}
     */
    void changePassword(Actor who, char[] old, char[] fresh);

    /** Opens a locked screen again. Counts failures like {@link #signIn}. */
    void unlock(Actor who, char[] password);
}
