package cn.dutydesk.incident.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.incident.Attachment;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.AttachmentRow;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.incident.store.AttachmentStore;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Files that belong to incidents themselves. Each is looked through before anything is stored, stands in the course, and
 * stays. Blocks; background threads only.
 */
public final class Attachments {
    private static final int KILOBYTE = 1024;

    private final Acts acts;
    private final Course course;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    public Attachments(Acts acts, DutyLog log, Texts texts) {
        this.acts = acts;
        this.course = new Course(log, texts);
        this.texts = texts;
    }

    /** In the order they were added. @throws Refusal when the actor may not see the incident */
    public List<Attachment> of(Actor who, long incidentId) {
        return acts.read(who, Permission.INCIDENT_READ, session -> {
            Cases.seen(session, who, incidentId);
            return AttachmentStore.of(session, incidentId).stream().map(AttachmentRow::view).toList();
        });
    }

    /**
     * Adds a file, until the review is signed.
     *
     * @throws Refusal naming the file: not there, empty, too large, not what its name says, marked, or there already
     */
    public Attachment add(Actor who, long incidentId, Path path) {
        CheckedFile ready;
        try {
            ready = CheckedFile.read(path);
        } catch (Refusal refusal) {
            acts.recordRefusal(who, "incident.attach", refusal);
            throw refusal;
        }
        return acts.write(who, Permission.INCIDENT_REPORT, "incident.attach", act -> {
            Incident incident = Cases.seen(act.session(), who, incidentId);
            if (incident.status() == IncidentStatus.REVIEWED) {
                throw new Refusal("incident.refused.reviewed", incident.number());
            }
            String hash = ready.hash();
            if (AttachmentStore.of(act.session(), incidentId).stream()
                    .anyMatch(file -> file.view().hash().equals(hash))) {
                throw new Refusal("chain.refused.file-twice", ready.name());
            }
            String author = course.author(act);
            AttachmentRow row = new AttachmentRow(incidentId, ready.name(), ready.content().length, hash, act.now(),
                    author);
            AttachmentStore.keep(act.session(), row, ready.content());
            course.note(act, incident, NoteKind.FILE, null, texts.of("incident.course.file", ready.name(),
                    Math.max(1, ready.content().length / KILOBYTE), hash), author);
            Course.record(act, incident, null, Map.of("file", ready.name(), "hash", hash));
            return row.view();
        });
    }

    /** Writes a kept file to where the person wants it. @throws Refusal when it is damaged or cannot be written */
    public void save(Actor who, long fileId, Path target) {
        byte[] content = acts.read(who, Permission.INCIDENT_READ, session -> content(session, who, fileId));
        try {
            Files.write(target, content);
        } catch (IOException e) {
            throw new Refusal("chain.refused.file-unwritten", target);
        }
    }

    private static byte[] content(Session session, Actor who, long fileId) {
        AttachmentRow file = session.find(AttachmentRow.class, fileId);
        if (file == null) {
            throw new Refusal("chain.refused.no-file");
        }
        Cases.seen(session, who, file.incidentId());
        byte[] bytes = AttachmentStore.content(session, fileId);
        if (!CheckedFile.hash(bytes).equals(file.view().hash())) {
            throw new Refusal("chain.refused.file-damaged", file.view().name());
        }
        return bytes;
    }
}
