package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.NoteView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of an incident's course. Never changed. */
@Entity
@Immutable
@Table(name = "incident_note")
public class IncidentNote extends Row {
    public static final int CONTENT = 2000;

    @Column(nullable = false)
    private long incidentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private NoteKind kind;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = CONTENT)
    private String content;
    @Column(nullable = false, length = 64)
    private String author;

    protected IncidentNote() {
    }

    /**
     * @param happenedAt null for now
     * @throws Refusal when it is empty, too long, in the future, or marked as a state secret
     */
    public IncidentNote(long incidentId, NoteKind kind, Instant happenedAt, Instant now, String content,
            String author) {
        this.incidentId = incidentId;
        this.kind = kind;
        this.happenedAt = happenedAt == null ? now : happenedAt;
        this.writtenAt = now;
        this.content = Wording.clean(content, CONTENT);
        this.author = author;
        if (this.content.isEmpty()) {
            throw new Refusal("incident.refused.empty");
        }
        if (this.happenedAt.isAfter(now)) {
            throw new Refusal("incident.refused.future");
        }
    }

    public NoteView view() {
        return new NoteView(id(), kind, happenedAt, writtenAt, content, author);
    }
}
