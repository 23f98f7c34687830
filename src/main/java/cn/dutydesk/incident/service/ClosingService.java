package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.incident.CaseFile;
import cn.dutydesk.incident.CaseLink;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.LinkKind;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.OpenThing;
import cn.dutydesk.incident.domain.Closing;
import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.LinkRow;
import cn.dutydesk.incident.domain.ReaderRow;
import cn.dutydesk.incident.store.LinkStore;
import cn.dutydesk.incident.store.ReaderStore;
import cn.dutydesk.incident.store.RoleStore;
import cn.dutydesk.playbook.Runs;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The end of incidents: closing behind its gates, the review a leader signs, links, and merging into another. */
public final class ClosingService {
    private static final String SUBJECT = IncidentMatters.SUBJECT;

    private final Acts acts;
    private final Course course;
    private final Clocks clocks;
    private final Runs runs;
    private final FollowUps items;
    private final List<Gate> gates;
    private final Texts texts;

    /** @param gates what stands before closing; @param texts of documents: Chinese */
    public ClosingService(Acts acts, DutyLog log, Clocks clocks, Runs runs, FollowUps items, List<Gate> gates,
            Texts texts) {
        this.items = items;
        this.acts = acts;
        this.course = new Course(log, texts);
        this.clocks = clocks;
        this.runs = runs;
        this.gates = List.copyOf(gates);
        this.texts = texts;
    }

    /** What belongs to an incident beside its record and course. @throws Refusal when the actor may not see it */
    public CaseFile file(Actor who, long incidentId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Incident incident = Cases.seen(session, who, incidentId);
            CourseChain.Verdict verdict = Course.verify(session, incidentId);
            boolean running = incident.status() == IncidentStatus.RUNNING;
            return new CaseFile(RoleStore.terms(session, incidentId),
                    LinkStore.of(session, incidentId).stream().map(link -> link(session, who, incidentId, link))
                            .toList(),
                    incident.restricted()
                            ? ReaderStore.named(session, incidentId).stream().map(ReaderRow::view).toList()
                            : List.of(),
                    incident.review(), running ? open(session, incidentId) : List.of(),
                    incident.status() == IncidentStatus.CLOSED ? toSign(incident, verdict.whole()) : List.of(),
                    verdict.whole() ? 0 : verdict.wrongAt());
        });
    }

    private static CaseLink link(Session session, Actor who, long incidentId, LinkRow link) {
        boolean outgoing = link.fromId() == incidentId;
        Incident other = session.find(Incident.class, outgoing ? link.toId() : link.fromId());
        boolean seen = new Access().sees(session, who, other);
        return new CaseLink(link.kind(), outgoing, other.id(), other.number(), seen ? other.what() : "",
                other.status());
    }

    private List<OpenThing> open(Session session, long incidentId) {
        return gates.stream().flatMap(gate -> gate.open(session, incidentId).stream()).toList();
    }

    private static List<OpenThing> toSign(Incident incident, boolean whole) {
        return Closing.beforeSigning(incident.status(), incident.review(), List.of(), whole);
    }

    /** Closes an incident. @throws Refusal when closed already, something is open, or the result is missing or marked */
    public void close(Actor who, long incidentId, String result) {
        acts.write(who, Permission.INCIDENT_CLOSE, "incident.close", act -> {
            Incident incident = Cases.running(act, incidentId);
            incident.close(result, act.now(), course.author(act));
            Closing.demand(incident.number(), open(act.session(), incidentId));
            clocks.closed(act, incident);
            closed(act, incident);
            return null;
        });
    }

    private void closed(Act act, Incident incident) {
        RoleService.end(act, incident);
        course.note(act, incident, NoteKind.CLOSED, null, incident.result(), incident.closedBy());
        course.log(act, incident, texts.of("incident.log.closed", incident.number(), incident.result()));
        Course.record(act, incident, Map.of("status", IncidentStatus.RUNNING.name()), Map.of("status",
                IncidentStatus.CLOSED.name(), "result", incident.result()));
        runs.over(act, SUBJECT, incident.id(), texts.of("incident.log.over", incident.number()));
    }

    /** Writes down what was learned; while it runs, too. @throws Refusal when signed, or a text is too long or marked */
    public void learn(Actor who, long incidentId, String causes, String lessons, String changes) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.review", act -> {
            Incident incident = Cases.seen(act.session(), who, incidentId);
            Map<String, String> before = review(incident);
            incident.review(causes, lessons, changes);
            if (before.equals(review(incident))) {
                throw new Refusal("incident.refused.no-change");
            }
            course.note(act, incident, NoteKind.REVIEWED, null, texts.of("incident.course.review"), course.author(act));
            Course.record(act, incident, before, review(incident));
            return null;
        });
    }

    /** A leader signs the review: from here on nothing is added. @throws Refusal when something is open */
    public void sign(Actor who, long incidentId) {
        acts.write(who, Permission.INCIDENT_APPROVE, "incident.sign", act -> {
            Incident incident = Cases.seen(act.session(), who, incidentId);
            Closing.demand(incident.number(), toSign(incident, Course.verify(act.session(), incidentId).whole()));
            incident.sign(act.now(), course.author(act));
            course.note(act, incident, NoteKind.REVIEWED, null, texts.of("incident.course.signed"), course.author(act));
            course.log(act, incident, texts.of("incident.log.signed", incident.number(), incident.review().signedBy()));
            Course.record(act, incident, Map.of("status", IncidentStatus.CLOSED.name()),
                    Map.of("status", IncidentStatus.REVIEWED.name()));
            return null;
        });
    }

    private static Map<String, String> review(Incident incident) {
        return Map.of("causes", incident.review().causes(), "lessons", incident.review().lessons(), "changes",
                incident.review().changes());
    }

    /** Links two incidents; both tell of it. @throws Refusal when they are the same, or linked so already */
    public void link(Actor who, long fromId, long toId, LinkKind kind) {
        acts.write(who, Permission.INCIDENT_REPORT, "incident.link", act -> {
            Incident from = Cases.seen(act.session(), who, fromId);
            Incident to = Cases.seen(act.session(), who, toId);
            if (fromId == toId || kind == LinkKind.MERGED) {
                throw new Refusal("incident.refused.itself");
            }
            if (LinkStore.linked(act.session(), fromId, toId, kind)) {
                throw new Refusal("incident.refused.linked", to.number());
            }
            linked(act, from, to, kind);
            act.record(SUBJECT, fromId, null, Map.of("link", kind.name(), "to", to.number()));
            return null;
        });
    }

    private void linked(Act act, Incident from, Incident to, LinkKind kind) {
        String author = course.author(act);
        act.session().persist(new LinkRow(from.id(), to.id(), kind, act.now(), author));
        course.note(act, from, NoteKind.LINK, null, texts.of("incident.course.link-from." + kind, to.number()), author);
        course.note(act, to, NoteKind.LINK, null, texts.of("incident.course.link-to." + kind, from.number()), author);
    }

    /**
     * Merges an incident into another that runs: the first is closed with that as its result, its open clocks and runs
     * end with the reason, its open tasks go over to the other one, and both tell of it.
     *
     * @throws Refusal when one of them is closed, they are the same, or the reason is missing or marked
     */
    public void merge(Actor who, long fromId, long intoId, String reason) {
        acts.write(who, Permission.INCIDENT_CLOSE, "incident.merge", act -> {
            Incident into = Cases.running(act, intoId);
            Incident from = Cases.running(act, fromId);
            if (reason.isBlank()) {
                throw new Refusal("incident.refused.reason");
            }
            from.merge(into, texts.of("incident.course.merged", into.number(), reason.strip()), act.now(),
                    course.author(act));
            linked(act, from, into, LinkKind.MERGED);
            clocks.merged(act, from, into);
            handTasks(act, from, into);
            closed(act, from);
            return null;
        });
    }

    /** Tasks of what only named people may know stay where only they see them. */
    private void handTasks(Act act, Incident from, Incident into) {
        if (from.restricted() && !into.restricted()) {
            return;
        }
        List<String> tasks = items.goOver(act, SUBJECT, from.id(), into.id(),
                texts.of("incident.course.task-gone-over", from.number(), into.number()));
        if (!tasks.isEmpty()) {
            String author = course.author(act);
            String all = String.join("；", tasks);
            course.note(act, from, NoteKind.FOLLOW_UP, null, texts.of("incident.course.tasks-to", into.number(), all),
                    author);
            course.note(act, into, NoteKind.FOLLOW_UP, null, texts.of("incident.course.tasks-from", from.number(), all),
                    author);
        }
    }
}
