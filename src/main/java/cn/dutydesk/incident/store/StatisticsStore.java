package cn.dutydesk.incident.store;

import cn.dutydesk.incident.ClockStep;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** What statistics of incidents are counted from. */
public final class StatisticsStore {
    private StatisticsStore() {
    }

    /** Number, type, its English name, grade, and when it became known: oldest first. */
    public static List<Object[]> incidents(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("select i.id, t.name, t.nameEn, i.level, i.knownAt from Incident i"
                + " join i.type t where i.knownAt >= :from and i.knownAt < :to order by i.knownAt, i.id",
                Object[].class).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** Incident, when its first report upward was due at the earliest, and when it was made at the earliest, or null. */
    public static List<Object[]> reports(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("select c.incidentId, min(c.dueAt), min(c.doneAt) from IncidentClock c,"
                + " Incident i where i.id = c.incidentId and i.knownAt >= :from and i.knownAt < :to and c.step in"
                + " (:steps) group by c.incidentId", Object[].class).setParameter("from", from)
                .setParameter("to", to).setParameter("steps", List.of(ClockStep.PHONE, ClockStep.WRITTEN))
                .getResultList();
    }
}
