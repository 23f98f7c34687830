package cn.dutydesk.security.store;

import cn.dutydesk.security.domain.Account;
import cn.dutydesk.security.domain.Recovery;
import java.util.List;
import java.util.Optional;
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
