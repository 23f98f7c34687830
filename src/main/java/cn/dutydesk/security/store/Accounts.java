package cn.dutydesk.security.store;

import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.PasswordPast;
import cn.dutydesk.security.domain.Recovery;
import cn.dutydesk.security.domain.SecondFactor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Finding accounts. */
public final class Accounts {
    private Accounts() {
    }

    public static Optional<Account> byName(Session session, String user) {
        return session.createSelectionQuery("from Account where signInName = :user", Account.class)
                .setParameter("user", user).uniqueResultOptional();
    }

    /** The first open account of a person. */
    public static Optional<Account> ofPerson(Session session, long personId) {
        return session.createSelectionQuery("from Account where personId = :person and disabled = false order by id",
                Account.class).setParameter("person", personId).setMaxResults(1).uniqueResultOptional();
    }

    public static Optional<SecondFactor> factor(Session session, long accountId) {
        return session.createSelectionQuery("from SecondFactor where accountId = :account", SecondFactor.class)
                .setParameter("account", accountId).uniqueResultOptional();
    }

    /** Numbers of the accounts that have a second factor. */
    public static Set<Long> withFactor(Session session) {
        return Set.copyOf(session.createSelectionQuery("select accountId from SecondFactor", Long.class)
                .getResultList());
    }

    /** The passwords an account had before, newest first, as hashes. */
    public static List<String> past(Session session, long accountId, int most) {
        return session.createSelectionQuery("from PasswordPast where accountId = :account order by replacedAt desc, "
                + "id desc", PasswordPast.class)
                .setParameter("account", accountId).setMaxResults(most).getResultList().stream()
                .map(PasswordPast::hash).toList();
    }

    /** The recovery key printed last. */
    public static Optional<Recovery> recovery(Session session) {
        return session.createSelectionQuery("from Recovery order by id desc", Recovery.class).setMaxResults(1)
                .uniqueResultOptional();
    }

    /** In the order they were made. */
    public static List<Account> all(Session session) {
        return session.createSelectionQuery("from Account order by id", Account.class).getResultList();
    }
}
