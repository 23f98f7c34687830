package cn.dutydesk.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeping the accounts: the system administrator makes, closes and resets them, the security administrator gives the
 * roles, neither does the other's part. All calls block, and refuse with {@link cn.dutydesk.core.Refusal}.
 */
public interface AccountAdmin {
    /** In the order they were made. */
    List<AccountView> list(Actor who);

    /**
     * Makes an account without business rights beyond the duty officer's; the security administrator gives roles.
     *
     * @param personId the person behind it, or null
     * @return the one-time password
     */
    NewAccount create(Actor who, String user, String name, Long personId);

    /**
     * Makes an account of their own, as {@link #create} does, for people who have none; who has one is passed over.
     *
     * @return those made, each with its one-time password, in the order asked
     */
    List<OwnAccount> createOwn(Actor who, List<OwnAccount> people);

    /** Replaces the roles. Nobody changes his own. */
    void giveRoles(Actor who, long accountId, Set<Role> roles);

    /**
     * Closes or opens an account. Nobody closes his own.
     *
     * @return the one-time password of an account opened again in encrypted data: its old one no longer opens them
     */
    Optional<NewAccount> setDisabled(Actor who, long accountId, boolean disabled);

    /** Gives out a new one-time password; the old one no longer opens. Nobody resets his own. */
    NewAccount resetPassword(Actor who, long accountId);

    /**
     * Takes the authenticator app from somebody else who lost it and his spare codes; for the security administrator,
     * never his own.
     */
    void resetSecond(Actor who, long accountId);

    /** Says which person is behind an account. @param personId null for a shared account */
    void linkPerson(Actor who, long accountId, @Nullable Long personId);
}
