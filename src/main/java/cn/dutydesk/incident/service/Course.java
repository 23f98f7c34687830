package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.incident.IncidentChanged;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.incident.domain.CourseHead;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.domain.IncidentNote;
import cn.dutydesk.incident.store.CourseStore;
import cn.dutydesk.security.Act;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The course of incidents, line by line, each chained to the one before it; and what stands of it in the duty log. Of a
 * restricted incident the log and the record of acts hold the number alone.
 */
final class Course {
    private final DutyLog log;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    Course(DutyLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
    }

    /**
     * Adds a line.
     *
     * @param at     when it happened; null for now
     * @param author who did it; empty for the program
     * @return the line as it stands
     * @throws cn.dutydesk.core.Refusal when it is empty, too long, in the future, or marked as a state secret
     */
    NoteView note(Act act, Incident incident, NoteKind kind, @Nullable Instant at, String words, String author) {
        Session session = act.session();
        CourseHead head = session.find(CourseHead.class, incident.id(), LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            head = new CourseHead(incident.id(), CourseChain.start(incident.id(),
                    CourseStore.links(session, incident.id())));
            session.persist(head);
        }
        IncidentNote note = new IncidentNote(incident.id(), kind, at, act.now(), words, author, head.lines() + 1,
                head.hash());
        session.persist(note);
        head.move(note.hash());
        act.signal(new IncidentChanged(incident.id()));
        return note.view();
    }

    /** Writes a line into the duty log. @param words in Chinese; of a restricted incident they stay here */
    void log(Act act, Incident incident, String words) {
        log.append(act, NewEntry.system(incident.restricted()
                ? texts.of("incident.log.restricted", incident.number()) : words, IncidentMatters.SUBJECT,
                incident.id()));
    }

    /** Who writes in the running act. */
    String author(Act act) {
        return log.author(act);
    }

    /**
     * Leaves the record of an act. Of a restricted incident it names what was touched, not the words.
     *
     * @param after by name of what was touched
     */
    static void record(Act act, Incident incident, @Nullable Map<String, ?> before, Map<String, ?> after) {
        act.record(IncidentMatters.SUBJECT, incident.id(), words(incident, before), words(incident, after));
    }

    private static @Nullable Map<String, Object> words(Incident incident, @Nullable Map<String, ?> state) {
        if (state == null) {
            return null;
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        state.forEach(
                (name, value) -> kept.put(name, incident.restricted() && value instanceof String ? "***" : value));
        if (incident.restricted()) {
            kept.put("number", incident.number());
        }
        return kept;
    }

    /** Whether the course stands as it was written. */
    static CourseChain.Verdict verify(Session session, long incidentId) {
        CourseHead head = session.find(CourseHead.class, incidentId);
        var links = CourseStore.links(session, incidentId);
        return head == null ? new CourseChain.Verdict(links.stream().noneMatch(link -> link.place() > 0), 0)
                : CourseChain.verify(incidentId, links, head.lines(), head.hash());
    }
}
