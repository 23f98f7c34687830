package cn.dutydesk.security;

/** Getting in, staying in, and changing the password. All calls block; password arrays are cleared by the caller. */
public interface SignIn {
    /**
     * Checks name and password. A failure is counted; so many in a row lock the account for a while.
     *
     * @throws cn.dutydesk.core.Refusal when the name or password is wrong (the words do not tell which), or the account
     *         is locked or disabled
     */
    Actor signIn(String user, char[] password);

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
