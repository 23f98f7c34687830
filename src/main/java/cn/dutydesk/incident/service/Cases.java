package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import org.hibernate.Session;

/** Finds incidents for whoever may see them. */
final class Cases {
    private static final Access ACCESS = new Access();

    private Cases() {
    }

    /** @throws Refusal when there is none, or the actor may not see it */
    static Incident seen(Session session, Actor who, long incidentId) {
        Incident incident = session.find(Incident.class, incidentId);
        if (incident == null) {
            throw new Refusal("incident.refused.none");
        }
        ACCESS.demand(session, who, incident);
        return incident;
    }

    /** Whether the actor may see it. */
    static boolean sees(Session session, Actor who, long incidentId) {
        return ACCESS.sees(session, who, session.find(Incident.class, incidentId));
    }

    /** @throws Refusal as {@link #seen}, or when it is closed */
    static Incident running(Act act, long incidentId) {
        Incident incident = seen(act.session(), act.actor(), incidentId);
        incident.demandRunning();
        return incident;
    }
}
