package cn.dutydesk.incident.service;

import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.security.Actor;
import java.util.Set;

/** Restricted incidents, for the rooms that hold follow-up items and leaders' words about them. */
public final class IncidentDiscretion implements Discretion {
    private final Tx tx;
    private final Access access = new Access();

    public IncidentDiscretion(Tx tx) {
        this.tx = tx;
    }

    @Override
    public Set<Long> restricted(String subject) {
        return subject.equals(IncidentMatters.SUBJECT) ? tx.read(session -> Set.copyOf(session.createSelectionQuery(
                "select i.id from Incident i where i.restricted = true", Long.class).getResultList())) : Set.of();
    }

    @Override
    public boolean sees(Actor who, String subject, long id) {
        return !subject.equals(IncidentMatters.SUBJECT) || tx.read(session -> {
            Incident incident = session.find(Incident.class, id);
            return incident == null || access.sees(session, who, incident);
        });
    }
}
