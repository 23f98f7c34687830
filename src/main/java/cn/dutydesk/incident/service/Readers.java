package cn.dutydesk.incident.service;

import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.ReaderRow;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;

/** The people named to see an incident. */
final class Readers {
    private Readers() {
    }

    /** Whoever restricts an incident is named first: the person, or the account when it is nobody's own. */
    static void first(Act act, Incident incident, String author) {
        Actor who = act.actor();
        act.session().persist(new ReaderRow(incident.id(), who.personId(),
                who.personId() == null ? who.accountId() : null, who.name(), act.now(), author));
    }
}
