package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.LineView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a person of the register or to a device; never changed. */
@Entity
@Immutable
@Table(name = "register_line")
public class RegisterLine extends Row {
    public static final int WORDS = 1000;

    @Column(nullable = false, length = 32)
    private String subject;
    @Column(nullable = false)
    private long subjectId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LineKind kind;
    @Column(nullable = false)
    private LocalDate onDay;
    private @Nullable LocalDate untilDay;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String author;
    @Column(nullable = false, length = WORDS)
    private String words;

    protected RegisterLine() {
    }

    /** @throws cn.dutydesk.core.Refusal when the words are too long or marked */
    public RegisterLine(String subject, long subjectId, LineKind kind, LocalDate day, @Nullable LocalDate until,
            Instant at,
            String by, String words) {
        this.subject = subject;
        this.subjectId = subjectId;
        this.kind = kind;
        onDay = day;
        untilDay = until;
        writtenAt = at;
        author = by;
        this.words = Wording.clean(words, WORDS);
    }

    public long subjectId() {
        return subjectId;
    }

    public LineKind kind() {
        return kind;
    }

    public LocalDate day() {
        return onDay;
    }

    public @Nullable LocalDate until() {
        return untilDay;
    }

    public LineView view() {
        return new LineView(kind, onDay, untilDay, writtenAt, author, words);
    }
}
