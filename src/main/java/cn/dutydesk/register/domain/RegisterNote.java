package cn.dutydesk.register.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.register.NoteKind;
import cn.dutydesk.register.NoteView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A correction of one field, or an addition, beside a record. */
@Entity
@Immutable
@Table(name = "register_note")
public class RegisterNote extends Row {
    public static final int CONTENT = 2000;
    private static final int REASON = 500;

    @Column(nullable = false, length = 32)
    private String subject;
    @Column(nullable = false)
    private long subjectId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private NoteKind kind;
    @Column(nullable = false, length = 32)
    private String field;
    @Column(nullable = false, length = CONTENT)
    private String content;
    @Column(nullable = false, length = REASON)
    private String reason;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String writtenBy;

    protected RegisterNote() {
    }

    private RegisterNote(String subject, long subjectId, NoteKind kind, String field, String content, String reason,
            Instant at, String by) {
        this.subject = subject;
        this.subjectId = subjectId;
        this.kind = kind;
        this.field = field;
        this.content = content;
        this.reason = reason;
        this.writtenAt = at;
        this.writtenBy = by;
    }

    /**
     * Another wording of a field.
     *
     * @param field   which one
     * @param holding the wording that holds until now
     * @param content from now on, checked by its own rule; may be empty
     * @throws Refusal when nothing changes or no reason is given
     */
    public static RegisterNote correction(String subject, long id, Enum<?> field, String holding, String content,
            String reason, Instant at, String by) {
        String why = Wording.clean(reason, REASON);
        if (content.equals(holding)) {
            throw new Refusal("register.refused.same");
        }
        if (why.isEmpty()) {
            throw new Refusal("register.refused.reason");
        }
        return new RegisterNote(subject, id, NoteKind.CORRECTION, field.name(), content, why, at, by);
    }

    /** Something more. @throws Refusal when it is empty, too long or marked */
    public static RegisterNote addition(String subject, long id, String content, Instant at, String by) {
        String words = Wording.clean(content, CONTENT);
        if (words.isEmpty()) {
            throw new Refusal("register.refused.addition");
        }
        return new RegisterNote(subject, id, NoteKind.ADDITION, "", words, "", at, by);
    }

    public long subjectId() {
        return subjectId;
    }

    public NoteView view() {
        return new NoteView(kind, field, content, reason, writtenAt, writtenBy);
    }
}
