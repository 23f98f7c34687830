package cn.dutydesk.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in account, as it was at sign-in.
 *
 * @param accountId number of the account
 * @param user      sign-in name, written on every record
 * @param name      name shown to people
 * @param roles     what the account is for
 * @param personId  the person behind it, null for a shared account
 */
public record Actor(long accountId, String user, String name, Set<Role> roles, @Nullable Long personId) {
    /**
     * The program itself, for what comes due without anybody asking. Its name stands in the log and on paper, documents of
     * the office, and is Chinese in every language of the window.
     */
    public static final Actor SYSTEM = new Actor(0, "system", "系统", Set.of(), null);

    public Actor {
        roles = Set.copyOf(roles);
    }
}
