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
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of an incident's course. Never changed. */
@Entity
@Immutable
@Table(name = "incident_note")
public class IncidentNote extends Row {
    /** What a person may write. */
    public static final int CONTENT = 2000;
    /** What the program may write: a change of a long field, old and new. */
    public static final int WHOLE = 8000;

    @Column(nullable = false)
    private long incidentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private NoteKind kind;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = WHOLE)
    private String content;
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false)
    private int place;
    @Column(nullable = false, length = 64)
    private String hash;

    protected IncidentNote() {
    }

    /**
     * @param happenedAt null for now
     * @param place      place in the chain of the course, from 1
     * @param before     hash of the line before it
     * @throws Refusal when it is empty, too long, in the future, or marked as a state secret
     */
    public IncidentNote(long incidentId, NoteKind kind, @Nullable Instant happenedAt, Instant now, String content,
            String author, int place, String before) {
        this.incidentId = incidentId;
        this.kind = kind;
        this.writtenAt = now.truncatedTo(ChronoUnit.MILLIS);
        this.happenedAt = happenedAt == null ? writtenAt : happenedAt.truncatedTo(ChronoUnit.MILLIS);
        this.content = Wording.clean(content, kind == NoteKind.PROGRESS ? CONTENT : WHOLE);
        this.author = author;
        this.place = place;
        if (this.content.isEmpty()) {
            throw new Refusal("incident.refused.empty");
        }
        if (this.happenedAt.isAfter(now)) {
            throw new Refusal("incident.refused.future");
        }
        this.hash = "";
        this.hash = CourseChain.hash(before, link());
    }

    public CourseChain.Link link() {
        return new CourseChain.Link(place, kind, happenedAt, writtenAt, content, author, hash);
    }

    public String hash() {
        return hash;
    }

    public NoteView view() {
        return new NoteView(id(), kind, happenedAt, writtenAt, content, author);
    }
}
