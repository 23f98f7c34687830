package cn.dutydesk.incident.store;

import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.incident.domain.IncidentNote;
import java.util.List;
import org.hibernate.Session;

/** Reads the courses of incidents. */
public final class CourseStore {
    private CourseStore() {
    }

    /** By the time it happened, oldest first. */
    public static List<NoteView> course(Session session, long incidentId) {
        return session.createSelectionQuery("from IncidentNote n where n.incidentId = :id order by n.happenedAt, n.id",
                IncidentNote.class).setParameter("id", incidentId).getResultList().stream().map(IncidentNote::view)
                .toList();
    }

    /** As it was written: lines older than the chain, then by place. */
    public static List<CourseChain.Link> links(Session session, long incidentId) {
        return session.createSelectionQuery("from IncidentNote n where n.incidentId = :id order by n.place, n.id",
                IncidentNote.class).setParameter("id", incidentId).getResultList().stream().map(IncidentNote::link)
                .toList();
    }
}
