package cn.dutydesk.security;

import java.util.Optional;

/** Getting in, staying in, and changing the password. All calls block; password arrays are cleared by the caller. */
public interface SignIn {
    /** The refusal that asks for the code of the second factor. */
    String CODE_NEEDED = "security.second.needed";

    /**
     * Checks name and password. A failure is counted; so many in a row lock the account for a while.
     *
     * @throws cn.dutydesk.core.Refusal when the name or password is wrong (the words do not tell which), or the account
     *         is locked or disabled
     */
    default Actor signIn(String user, char[] password) {
        return signIn(user, password, "");
    }

    /**
     * The same with the code of the second factor.
     *
     * @param code of the authenticator app, or a spare one; empty while nobody was asked for it
     * @throws cn.dutydesk.core.Refusal also {@link #CODE_NEEDED} when name and password are right and the account has a
     *         second factor, and when the code is wrong, which counts like a wrong password
     */
    Actor signIn(String user, char[] password, String code);

    /**
     * Checks that somebody is who he says, without signing him in: who sits at the window stays. Counted like a sign-in.
     *
     * @throws cn.dutydesk.core.Refusal as {@link #signIn}
     */
    Actor prove(String user, char[] password);

    /** The sign-in name of a person's own account that is not closed; empty when there is none. */
    Optional<String> userOf(long personId);

    /** Whether the password was given out by the program, or is too old, and how long it may still be kept. */
    PasswordStanding password(Actor who);

    /** Whether the password must be replaced before work in the window. */
    default boolean mustChange(Actor who) {
        return password(who).mustChange();
    }

    /** Whether the account must bind an authenticator app before work in the window. */
    boolean mustEnrol(Actor who);

    /** What a new password must have. From memory; any thread. */
    PasswordRules rules();

    /**
     * Replaces the password.
     *
     * @throws cn.dutydesk.core.Refusal when the old one is wrong or the new one breaks a rule of {@link #rules}
     *         or was one of the last the account had
     */
    void changePassword(Actor who, char[] old, char[] fresh);

    /** Opens a locked screen again. Counts failures like {@link #signIn}. */
    void unlock(Actor who, char[] password);
}
