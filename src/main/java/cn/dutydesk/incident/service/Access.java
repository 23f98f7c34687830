package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.store.ReaderStore;
import cn.dutydesk.security.Actor;
import org.hibernate.Session;

/**
 * Who may see an incident: everybody with the permission, or, once it is restricted, the named people alone. What the
 * program does by itself sees every incident; it must not show what it saw.
 */
public final class Access {
    /** @throws Refusal when the actor may not see it */
    public void demand(Session session, Actor who, Incident incident) {
        if (!sees(session, who, incident)) {
            throw new Refusal("incident.refused.restricted", incident.number());
        }
    }

    public boolean sees(Session session, Actor who, Incident incident) {
        return !incident.restricted() || who.equals(Actor.SYSTEM)
                || ReaderStore.names(session, incident.id(), who);
    }
}
