package cn.dutydesk.incident.store;

import cn.dutydesk.incident.LinkKind;
import cn.dutydesk.incident.domain.LinkRow;
import java.util.List;
import org.hibernate.Session;

/** How incidents hang together. */
public final class LinkStore {
    private LinkStore() {
    }

    /** Links from and to an incident, oldest first. */
    public static List<LinkRow> of(Session session, long incidentId) {
        return session.createSelectionQuery("from LinkRow l where l.fromId = :id or l.toId = :id order by l.id",
                LinkRow.class).setParameter("id", incidentId).getResultList();
    }

    public static boolean linked(Session session, long fromId, long toId, LinkKind kind) {
        return of(session, fromId).stream().anyMatch(link -> link.kind() == kind
                && (link.toId() == toId || link.fromId() == toId));
    }
}
