package cn.dutydesk.incident.store;

import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.domain.ClockRule;
import cn.dutydesk.incident.domain.IncidentClock;
import cn.dutydesk.incident.domain.SituationRow;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads rules, clocks and how far incidents are under control. */
public final class ClockStore {
    private ClockStore() {
    }

    /** Every rule, those offered too. */
    public static List<ClockRule> rules(Session session) {
        return session.createSelectionQuery("from ClockRule r order by r.id", ClockRule.class).getResultList();
    }

    /** Rules that hold. */
    public static List<ClockRuleView> active(Session session) {
        return session.createSelectionQuery("from ClockRule r where r.active = true order by r.id", ClockRule.class)
                .getResultList().stream().map(ClockRule::view).toList();
    }

    /** Clocks of an incident, in the order they fall due. */
    public static List<IncidentClock> clocks(Session session, long incidentId) {
        return session.createSelectionQuery("from IncidentClock c where c.incidentId = :id order by c.dueAt, c.id",
                IncidentClock.class).setParameter("id", incidentId).getResultList();
    }

    /** What was said last of how far an incident is under control; empty when nobody said anything. */
    public static Optional<SituationRow> situation(Session session, long incidentId) {
        return session.createSelectionQuery("from SituationRow s where s.incidentId = :id order by s.since desc,"
                + " s.id desc", SituationRow.class).setParameter("id", incidentId).setMaxResults(1)
                .uniqueResultOptional();
    }
}
