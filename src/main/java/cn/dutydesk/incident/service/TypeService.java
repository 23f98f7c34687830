package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.domain.IncidentType;
import cn.dutydesk.incident.store.IncidentStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of incident as the office keeps them. One that was used is retired, never taken away. */
public final class TypeService {
    private static final String SUBJECT = "incident-type";

    private final Acts acts;

    public TypeService(Acts acts) {
        this.acts = acts;
    }

    /** Whether the actor may change them. */
    public boolean allowed(Actor who) {
        return acts.allows(who, Permission.INCIDENT_RULES);
    }

    /** All of them, retired ones too, in their order. */
    public List<IncidentTypeView> all(Actor who) {
        return acts.read(who, Permission.INCIDENT_READ, session -> IncidentStore.types(session).stream()
                .map(IncidentType::view).toList());
    }

    /** Adds one at the end. @param wanted its id is not looked at @throws Refusal without a name, or when it is taken */
    public void add(Actor who, IncidentTypeView wanted) {
        acts.write(who, Permission.INCIDENT_RULES, "incident.type-add", act -> {
            List<IncidentType> all = IncidentStore.types(act.session());
            unique(all, null, wanted.name());
            IncidentType type = new IncidentType(1 + all.stream().mapToInt(IncidentType::position).max().orElse(0),
                    wanted);
            act.session().persist(type);
            act.record(SUBJECT, type.id(), null, type.view());
            return null;
        });
    }

    /** Changes one, or retires it. @throws Refusal as {@link #add}, or when none would be left */
    public void put(Actor who, IncidentTypeView wanted) {
        acts.write(who, Permission.INCIDENT_RULES, "incident.type-put", act -> {
            IncidentType type = find(act, wanted.id());
            List<IncidentType> all = IncidentStore.types(act.session());
            unique(all, wanted.id(), wanted.name());
            IncidentTypeView before = type.view();
            type.put(wanted);
            if (all.stream().allMatch(IncidentType::retired)) {
                throw new Refusal("incident.refused.last-type");
            }
            act.record(SUBJECT, type.id(), before, type.view());
            return null;
        });
    }

    /** Moves one by a place. @param by -1 up, 1 down; at the end nothing happens */
    public void move(Actor who, long typeId, int by) {
        acts.write(who, Permission.INCIDENT_RULES, "incident.type-move", act -> {
            List<IncidentType> all = IncidentStore.types(act.session());
            IncidentType type = find(act, typeId);
            int from = all.indexOf(type);
            int to = Math.clamp(from + by, 0, all.size() - 1);
            IncidentType other = all.get(to);
            int place = other.position();
            other.move(type.position());
            type.move(place);
            act.record(SUBJECT, typeId, Map.of("place", from + 1), Map.of("place", to + 1));
            return null;
        });
    }

    private static IncidentType find(Act act, long typeId) {
        IncidentType type = act.session().find(IncidentType.class, typeId);
        if (type == null) {
            throw new Refusal("incident.refused.type");
        }
        return type;
    }

    private static void unique(List<IncidentType> all, @Nullable Long but, String name) {
        if (all.stream().anyMatch(type -> type.name().equals(name.strip()) && !type.id().equals(but))) {
            throw new Refusal("incident.refused.name-taken", name.strip());
        }
    }
}
