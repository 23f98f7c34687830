package cn.dutydesk.incident.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.IncidentEdit;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.Reader;
import cn.dutydesk.incident.domain.FieldChange;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentType;
import cn.dutydesk.incident.domain.ReaderRow;
import cn.dutydesk.incident.store.ReaderStore;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The record of a running incident: putting it right, its grade, and who may see it. Every change is in the course. */
public final class CaseService {
    private static final int REASON = 200;

    private final Acts acts;
    private final Course course;
    private final Clocks clocks;
    private final Runs runs;
    private final People people;
    private final Texts texts;
    private final BureauClock clock;

    /** @param texts of documents: Chinese */
    public CaseService(Acts acts, DutyLog log, Clocks clocks, Runs runs, People people, Texts texts,
            BureauClock clock) {
        this.acts = acts;
        this.course = new Course(log, texts);
        this.clocks = clocks;
        this.runs = runs;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Puts the record right or adds to it; old and new stand in the course, and the limits are worked out anew.
     *
     * @param version of the record that was read
     * @throws Refusal when somebody else changed it meanwhile, nothing differs, it is closed, or it could not have been
     *         reported so
     */
    public void edit(Actor who, long incidentId, int version, IncidentEdit edit) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.edit", act -> {
            Incident incident = Cases.running(act, incidentId);
            if (incident.version() != version) {
                throw new Refusal("data.version-conflict");
            }
            IncidentType type = act.session().find(IncidentType.class, edit.typeId());
            if (type == null) {
                throw new Refusal("incident.refused.type");
            }
            List<FieldChange> changes = incident.edit(edit, type, act.now());
            if (changes.isEmpty()) {
                throw new Refusal("incident.refused.no-change");
            }
            course.note(act, incident, NoteKind.CHANGED, null, changes.stream().map(this::words)
                    .collect(Collectors.joining("\n")), course.author(act));
            course.log(act, incident, texts.of("incident.log.changed", incident.number(), changes.stream()
                    .map(change -> field(change.field())).collect(Collectors.joining("、"))));
            Course.record(act, incident, states(changes, true), states(changes, false));
            changed(act, incident);
            return null;
        });
    }

    /** Gives it another grade. @throws Refusal when closed, no reason is given, or it has that grade already */
    public void grade(Actor who, long incidentId, IncidentLevel level, String reason) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.grade", act -> {
            Incident incident = Cases.running(act, incidentId);
            String why = Wording.clean(reason, REASON);
            if (why.isEmpty()) {
                throw new Refusal("incident.refused.reason");
            }
            IncidentLevel before = incident.grade(level);
            String key = incident.type().legalClass().graded() ? "incident.course.grade" : "incident.course.own-grade";
            String words = texts.of(key, texts.of("incident.level." + before), texts.of("incident.level." + level),
                    why);
            course.note(act, incident, NoteKind.CHANGED, null, words, course.author(act));
            course.log(act, incident, texts.of("incident.log.progress", incident.number(), words));
            Course.record(act, incident, Map.of("level", before.name()), Map.of("level", level.name(), "reason", why));
            changed(act, incident);
            return null;
        });
    }

    private void changed(Act act, Incident incident) {
        act.session().flush();
        clocks.changed(act, incident);
        runs.changed(act, IncidentMatters.matter(incident, incident.type().name(), texts));
    }

    /**
     * Lets named people alone see it, whoever asks among them; or names others. What the log holds already stays there.
     *
     * @param personIds people of the directory
     * @throws Refusal when neither a leader nor who reported it asks, or a person is not in the directory
     */
    public void restrict(Actor who, long incidentId, List<Long> personIds) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.restrict", act -> {
            Incident incident = mine(act, incidentId);
            String author = course.author(act);
            boolean anew = !incident.restricted();
            incident.restrict(true);
            List<ReaderRow> before = ReaderStore.named(act.session(), incidentId);
            if (before.stream().noneMatch(reader -> self(reader, who))) {
                Readers.first(act, incident, author);
            }
            before.stream().filter(reader -> !self(reader, who) && !personIds.contains(reader.personId()))
                    .forEach(reader -> reader.end(act.now()));
            for (Long id : personIds) {
                if (!id.equals(who.personId()) && before.stream().noneMatch(one -> id.equals(one.personId()))) {
                    PersonCard card = people.byId(id).orElseThrow(() -> new Refusal("incident.refused.no-person"));
                    act.session().persist(new ReaderRow(incidentId, id, null, card.name(), act.now(), author));
                }
            }
            String names = ReaderStore.named(act.session(), incidentId).stream().map(ReaderRow::name)
                    .collect(Collectors.joining("、"));
            course.note(act, incident, NoteKind.ACCESS, null, texts.of("incident.course.restricted", names), author);
            course.log(act, incident, "");
            act.record(IncidentMatters.SUBJECT, incidentId, !anew, Map.of("restricted", true, "readers", names));
            if (anew) {
                runs.changed(act, IncidentMatters.matter(incident, incident.type().name(), texts));
            }
            return null;
        });
    }

    /** Lets everybody in the house see it again. @throws Refusal as {@link #restrict} */
    public void unrestrict(Actor who, long incidentId) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.unrestrict", act -> {
            Incident incident = mine(act, incidentId);
            if (!incident.restricted()) {
                throw new Refusal("incident.refused.not-restricted");
            }
            incident.restrict(false);
            ReaderStore.named(act.session(), incidentId).forEach(reader -> reader.end(act.now()));
            course.note(act, incident, NoteKind.ACCESS, null, texts.of("incident.course.unrestricted"),
                    course.author(act));
            act.record(IncidentMatters.SUBJECT, incidentId, true, false);
            runs.changed(act, IncidentMatters.matter(incident, incident.type().name(), texts));
            return null;
        });
    }

    /** A leader names who may see an incident, and so does whoever reported it. */
    private Incident mine(Act act, long incidentId) {
        Incident incident = Cases.seen(act.session(), act.actor(), incidentId);
        if (!acts.allows(act.actor(), Permission.INCIDENT_RESTRICT)
                && !incident.reportedBy().equals(course.author(act))) {
            throw new Refusal("incident.refused.restrict", incident.reportedBy());
        }
        return incident;
    }

    private static boolean self(ReaderRow reader, Actor who) {
        return who.personId() == null ? Long.valueOf(who.accountId()).equals(reader.accountId())
                : who.personId().equals(reader.personId());
    }

    /** Who may see it; empty when it is not restricted. */
    public List<Reader> readers(Actor who, long incidentId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> Cases.seen(session, who, incidentId).restricted()
                ? ReaderStore.named(session, incidentId).stream().map(ReaderRow::view).toList() : List.of());
    }

    private String words(FieldChange change) {
        return texts.of("incident.course.changed", field(change.field()), value(change.before()),
                value(change.after()));
    }

    private String field(FieldChange.Field field) {
        return texts.of("incident.field." + field);
    }

    private String value(Object value) {
        if (value instanceof Instant at) {
            LocalDateTime local = clock.local(at);
            return texts.shortDate(local) + " " + texts.time(local);
        }
        return value.toString().isEmpty() ? texts.of("incident.course.nothing") : value.toString();
    }

    private static Map<String, String> states(List<FieldChange> changes, boolean before) {
        Map<String, String> states = new LinkedHashMap<>();
        changes.forEach(change -> states.put(change.field().name(),
                (before ? change.before() : change.after()).toString()));
        return states;
    }
}
