package cn.dutydesk.incident.store;

import cn.dutydesk.incident.domain.ReaderRow;
import cn.dutydesk.security.Actor;
import java.util.List;
import org.hibernate.Session;

/** Who may see restricted incidents. */
public final class ReaderStore {
    /** What holds of an incident {@code i} that the actor may see; needs {@link #NOBODY} for an actor without person. */
    static final String SEEN = "(i.restricted = false or exists (select 1 from ReaderRow r where r.incidentId = i.id"
            + " and r.endedAt is null and (r.personId = :reader or r.accountId = :account)))";
    /** A number no person has. */
    private static final long NOBODY = -1;

    private ReaderStore() {
    }

    /** The person behind the actor as the value of {@code :reader}. */
    static long reader(Actor who) {
        return who.personId() == null ? NOBODY : who.personId();
    }

    /** Those named now, first named first. */
    public static List<ReaderRow> named(Session session, long incidentId) {
        return session.createSelectionQuery("from ReaderRow r where r.incidentId = :id and r.endedAt is null"
                + " order by r.id", ReaderRow.class).setParameter("id", incidentId).getResultList();
    }

    /** Whether the actor is named now. */
    public static boolean names(Session session, long incidentId, Actor who) {
        return session.createSelectionQuery("select count(r) from ReaderRow r where r.incidentId = :id and r.endedAt"
                + " is null and (r.personId = :reader or r.accountId = :account)", Long.class)
                .setParameter("id", incidentId).setParameter("reader", reader(who))
                .setParameter("account", who.accountId()).getSingleResult() > 0;
    }
}
