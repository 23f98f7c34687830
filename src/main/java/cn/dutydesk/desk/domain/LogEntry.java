package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of the duty log. Never changed once written. */
@Entity
@Immutable
@Table(name = "log_entry")
public class LogEntry extends Row {
    public static final int CONTENT = 4000;
    public static final int ORIGIN = 200;
    public static final int REASON = 500;
    /** Longest words on how it was handled, and on what came of it. */
    public static final int HANDLING = 2000;

    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LogKind kind;
    @Column(nullable = false, length = ORIGIN)
    private String origin;
    @Column(nullable = false, length = CONTENT)
    private String content;
    @Column(nullable = false, length = HANDLING)
    private String handling;
    @Column(nullable = false, length = HANDLING)
    private String result;
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false, length = 64)
    private String account;
    @Column(nullable = false, length = REASON)
    private String lateReason;
    @Column(nullable = false, length = 32)
    private String subject;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Long subjectId;

    protected LogEntry() {
    }

    /**
     * @param entry   what to write
     * @param now     when it is written
     * @param author  name of the person who writes
     * @param account sign-in name of the account used
     * @throws Refusal when it is empty, too long, in the future, late without a reason, or marked as a state secret
     */
    public LogEntry(NewEntry entry, Instant now, String author, String account) {
        this.happenedAt = (entry.happenedAt() == null ? now : entry.happenedAt()).truncatedTo(ChronoUnit.MINUTES);
        this.writtenAt = now;
        this.kind = entry.kind();
        this.origin = Wording.clean(entry.origin(), ORIGIN);
        this.content = Wording.clean(entry.content(), CONTENT);
        this.handling = Wording.clean(entry.handling(), HANDLING);
        this.result = Wording.clean(entry.result(), HANDLING);
        String reason = Wording.clean(entry.lateReason(), REASON);
        if (content.isEmpty()) {
            throw new Refusal("desk.refused.empty");
        }
        if (happenedAt.isAfter(now)) {
            throw new Refusal("desk.refused.future");
        }
        boolean late = EntryRules.late(happenedAt, now);
        if (late && reason.isEmpty()) {
            throw new Refusal("desk.refused.late-reason", EntryRules.LATE.toMinutes());
        }
        this.lateReason = late ? reason : "";
        this.author = author;
        this.account = account;
        this.subject = entry.subject();
        this.subjectId = entry.subjectId();
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public LogKind kind() {
        return kind;
    }

    public String origin() {
        return origin;
    }

    public String content() {
        return content;
    }

    /** How it was handled, as far as it was written with the entry; may be empty. */
    public String handling() {
        return handling;
    }

    /** What came of it, likewise. */
    public String result() {
        return result;
    }

    public String author() {
        return author;
    }

    public String lateReason() {
        return lateReason;
    }
}
