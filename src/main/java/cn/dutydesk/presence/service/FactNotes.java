package cn.dutydesk.presence.service;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactSource;
import cn.dutydesk.presence.OnDeskPerson;
import cn.dutydesk.presence.PresenceChanged;
import cn.dutydesk.presence.domain.DutyFact;
import cn.dutydesk.presence.store.PresenceStore;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes facts down, each once. */
final class FactNotes {
    private FactNotes() {
    }

    /**
     * Writes a fact of each of the people in the running transaction, unless one of this cause is there already.
     *
     * @param cause what it is the fact of; the same cause and kind is never written twice for the same person
     */
    static void note(Act act, FactKind kind, List<OnDeskPerson> people, TimeRange shift, Instant at, FactSource source,
            String cause, String words) {
        for (OnDeskPerson person : people) {
            if (PresenceStore.known(act.session(), kind, person.id(), cause)) {
                continue;
            }
            DutyFact fact = new DutyFact(kind, person.id(), person.name(), shift, at, source, cause, words, act.now());
            act.session().persist(fact);
            act.record("duty-fact", fact.view().id(), null, Map.of("kind", kind.name(), "person", person.name(),
                    "at", at.toString(), "words", words));
            act.signal(new PresenceChanged());
        }
    }
}
