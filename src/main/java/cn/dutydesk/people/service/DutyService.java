package cn.dutydesk.people.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.marking.MarkingGuard;
import cn.dutydesk.people.Duties;
import cn.dutydesk.people.DutyCard;
import cn.dutydesk.people.PeopleChanged;
import cn.dutydesk.people.domain.Duty;
import cn.dutydesk.people.store.PeopleStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says who holds which duty. Background threads only. */
public final class DutyService {
    private final Acts acts;
    private final Duties duties;
    private final PeopleStore store;

    public DutyService(Acts acts, Duties duties, PeopleStore store) {
        this.acts = acts;
        this.duties = duties;
        this.store = store;
    }

    /** @throws Refusal when the actor may not read the directory */
    public List<DutyCard> list(Actor who) {
        acts.demand(who, Permission.PEOPLE_READ, "people.read");
        return duties.all();
    }

    public boolean mayEdit(Actor who) {
        return acts.allows(who, Permission.PEOPLE_EDIT);
    }

    /**
     * Keeps a duty as the card says; the names of people on it do not count.
     *
     * @param wish id 0 adds one
     * @return its id
     * @throws Refusal when there is one of that name already, the people are unknown, or the deputy is the holder
     */
    public long keep(Actor who, DutyCard wish) {
        MarkingGuard.check(wish.name());
        return acts.write(who, Permission.PEOPLE_EDIT, "people.duty.keep", act -> {
            known(act, wish.personId());
            known(act, wish.deputyId());
            boolean taken = store.duties(act.session()).stream()
                    .anyMatch(duty -> duty.name().equals(wish.name().strip()) && duty.id() != wish.id());
            if (taken) {
                throw new Refusal("people.refused.duty-twice", wish.name().strip());
            }
            Map<String, Object> before = null;
            Duty duty;
            if (wish.id() == 0) {
                duty = new Duty(wish.name(), wish.personId(), wish.deputyId());
                act.session().persist(duty);
            } else {
                duty = find(act, wish.id());
                before = facts(duty);
                duty.state(wish.name(), wish.personId(), wish.deputyId());
            }
            act.record("duty", duty.id(), before, facts(duty));
            act.signal(new PeopleChanged());
            return duty.id();
        });
    }

    /** Takes a duty off the list. @throws Refusal when somebody else did already */
    public void remove(Actor who, long id) {
        acts.write(who, Permission.PEOPLE_EDIT, "people.duty.remove", act -> {
            Duty duty = find(act, id);
            act.session().remove(duty);
            act.record("duty", id, facts(duty), null);
            act.signal(new PeopleChanged());
            return null;
        });
    }

    private void known(Act act, @Nullable Long personId) {
        if (personId != null && store.person(act.session(), personId).isEmpty()) {
            throw new Refusal("people.refused.gone");
        }
    }

    private static Duty find(Act act, long id) {
        Duty duty = act.session().find(Duty.class, id);
        if (duty == null) {
            throw new Refusal("people.refused.duty-gone");
        }
        return duty;
    }

    private static Map<String, Object> facts(Duty duty) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", duty.name());
        facts.put("person", duty.personId());
        facts.put("deputy", duty.deputyId());
        return facts;
    }
}
