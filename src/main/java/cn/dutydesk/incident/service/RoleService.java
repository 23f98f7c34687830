package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.incident.CaseRole;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.RoleTerm;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.RoleRow;
import cn.dutydesk.incident.domain.RoleTermRow;
import cn.dutydesk.incident.store.RoleStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who does what in an incident, from when to when: who led at 02:10. */
public final class RoleService {
    private final Acts acts;
    private final Course course;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public RoleService(Acts acts, DutyLog log, Texts texts, BureauClock clock) {
        this.acts = acts;
        this.course = new Course(log, texts);
        this.texts = texts;
        this.clock = clock;
    }

    /** Roles, in their order. @param retired whether also those no longer given */
    public List<CaseRole> roles(Actor who, boolean retired) {
        return acts.read(who, Permission.INCIDENT_READ, session -> RoleStore.roles(session).stream()
                .filter(role -> retired || !role.retired()).map(RoleRow::view).toList());
    }

    /** Who had which role at an instant. */
    public List<RoleTerm> at(Actor who, long incidentId, Instant at) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Cases.seen(session, who, incidentId);
            return RoleStore.at(session, incidentId, at);
        });
    }

    /**
     * Somebody takes a role; of a role for one, whoever had it gives it up in the same instant.
     *
     * @param personId null for somebody outside the directory
     * @param at       null for now
     * @throws Refusal when the incident is closed, nobody is named, or it is in the future or before the term it ends
     */
    public void take(Actor who, long incidentId, long roleId, @Nullable Long personId, String name,
            @Nullable Instant at) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.role", act -> {
            Incident incident = Cases.running(act, incidentId);
            RoleRow role = role(act, roleId);
            if (role.retired()) {
                throw new Refusal("incident.refused.role-retired", role.name());
            }
            Instant from = at == null ? act.now() : at;
            if (from.isBefore(incident.happenedAt())) {
                throw new Refusal("incident.refused.role-early");
            }
            List<RoleTermRow> held = role.single() ? RoleStore.held(act.session(), incidentId, roleId) : List.of();
            RoleTermRow term = new RoleTermRow(incidentId, roleId, personId, name, from, act.now(), course.author(act));
            held.forEach(before -> before.giveUp(from, act.now()));
            act.session().persist(term);
            String words = held.isEmpty() ? texts.of("incident.course.role-taken", term.name(), role.name(), time(from))
                    : texts.of("incident.course.role-over", term.name(), role.name(), time(from),
                            held.getFirst().name());
            noted(act, incident, from, words);
            Course.record(act, incident, null,
                    Map.of("role", role.name(), "name", term.name(), "from", from.toString()));
            return null;
        });
    }

    /** Somebody gives a role up. @param at null for now @throws Refusal when it is over, or that was before it began */
    public void giveUp(Actor who, long termId, @Nullable Instant at) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.role-end", act -> {
            RoleTermRow term = act.session().find(RoleTermRow.class, termId);
            if (term == null) {
                throw new Refusal("incident.refused.none");
            }
            Incident incident = Cases.running(act, term.incidentId());
            Instant until = at == null ? act.now() : at;
            term.giveUp(until, act.now());
            RoleRow role = role(act, term.roleId());
            noted(act, incident, until, texts.of("incident.course.role-ended", term.name(), role.name(), time(until)));
            Course.record(act, incident, null, Map.of("role", role.name(), "name", term.name(), "until",
                    until.toString()));
            return null;
        });
    }

    /** Every role ends with its incident. */
    static void end(Act act, Incident incident) {
        RoleStore.held(act.session(), incident.id(), null).forEach(term -> term.giveUp(act.now(), act.now()));
    }

    /**
     * Adds a role or changes one.
     *
     * @param id null for a new one
     * @throws Refusal when it has no name, or another one has it
     */
    public void put(Actor who, @Nullable Long id, String name, boolean single, boolean retired) {
        acts.write(who, Permission.INCIDENT_RULES, "incident.role-put", act -> {
            List<RoleRow> all = RoleStore.roles(act.session());
            if (all.stream().anyMatch(role -> role.name().equals(name.strip()) && !role.id().equals(id))) {
                throw new Refusal("incident.refused.name-taken", name.strip());
            }
            RoleRow role = id == null ? new RoleRow(1 + all.stream().mapToInt(RoleRow::position).max().orElse(0), name,
                    single) : role(act, id);
            Object before = id == null ? null : role.view();
            role.put(name, single, retired);
            act.session().persist(role);
            act.record("incident-role", role.id(), before, role.view());
            return null;
        });
    }

    private static RoleRow role(Act act, long roleId) {
        RoleRow role = act.session().find(RoleRow.class, roleId);
        if (role == null) {
            throw new Refusal("incident.refused.none");
        }
        return role;
    }

    private void noted(Act act, Incident incident, Instant at, String words) {
        course.note(act, incident, NoteKind.ROLE, at, words, course.author(act));
        course.log(act, incident, texts.of("incident.log.progress", incident.number(), words));
    }

    private String time(Instant at) {
        return texts.time(clock.local(at));
    }
}
