package cn.dutydesk.desk.store;

import cn.dutydesk.desk.domain.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads who has signed in. */
public final class SignInStore {
    private SignInStore() {
    }

    /** Sign-ins of shifts that have not ended at the instant, first come first. */
    public static List<SignIn> open(Session session, Instant at) {
        return session.createSelectionQuery("from SignIn s where s.shiftTo > :at and s.signedAt <= :at"
                + " order by s.signedAt, s.id", SignIn.class).setParameter("at", at).getResultList();
    }

    /** Who signed in last at this account for a shift that still runs. */
    public static Optional<SignIn> lastAt(Session session, String account, Instant at) {
        return session.createSelectionQuery("from SignIn s where s.account = :account and s.shiftTo > :at"
                + " and s.signedAt <= :at order by s.signedAt desc, s.id desc", SignIn.class)
                .setParameter("account", account).setParameter("at", at).setMaxResults(1).uniqueResultOptional();
    }

    public static Optional<SignIn> of(Session session, long personId, Instant shiftFrom) {
        return session.createSelectionQuery("from SignIn s where s.personId = :person and s.shiftFrom = :from",
                SignIn.class).setParameter("person", personId).setParameter("from", shiftFrom).uniqueResultOptional();
    }

    /** Sign-ins for the shift that begins then, first come first. */
    public static List<SignIn> ofShift(Session session, Instant shiftFrom) {
        return session.createSelectionQuery("from SignIn s where s.shiftFrom = :from order by s.signedAt, s.id",
                SignIn.class).setParameter("from", shiftFrom).getResultList();
    }

    /** A sign-in for the shift that ended last. */
    public static Optional<SignIn> lastOver(Session session, Instant at) {
        return session.createSelectionQuery("from SignIn s where s.shiftTo <= :at order by s.shiftTo desc, s.id",
                SignIn.class).setParameter("at", at).setMaxResults(1).uniqueResultOptional();
    }

    /** The first sign-in for a shift that begins then or later. */
    public static Optional<SignIn> firstFrom(Session session, Instant shiftFrom) {
        return session.createSelectionQuery("from SignIn s where s.shiftFrom >= :from order by s.signedAt, s.id",
                SignIn.class).setParameter("from", shiftFrom).setMaxResults(1).uniqueResultOptional();
    }
}
