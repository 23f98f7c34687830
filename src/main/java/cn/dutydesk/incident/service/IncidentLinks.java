package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.Places;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.store.IncidentStore;
import java.util.List;

/** Incidents that came from a thing at the desk. */
public final class IncidentLinks implements Links {
    private static final String SUBJECT = "incident";

    private final Tx tx;
    private final Texts texts;

    public IncidentLinks(Tx tx, Texts texts) {
        this.tx = tx;
        this.texts = texts;
    }

    @Override
    public List<Linked> of(String subject, long id) {
        return tx.read(session -> IncidentStore.from(session, subject, id)).stream().map(this::linked).toList();
    }

    private Linked linked(IncidentView incident) {
        return new Linked(SUBJECT, incident.id(), texts.of("incident.linked", incident.number()), incident.restricted()
                ? texts.of("incident.restricted") : texts.of("incident.status." + incident.status()),
                Places.of(SUBJECT, incident.id()));
    }
}
