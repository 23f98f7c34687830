package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.StandardState;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a checklist: a draft that may be changed, then published and frozen. */
@Entity
@Table(name = "selfcheck_standard_version")
public class StandardVersion extends Row {
    /** Longest note, in characters. */
    public static final int NOTE = 500;

    @Column(nullable = false)
    private long standardId;
    @Column(nullable = false)
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private StandardState state = StandardState.DRAFT;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String body;
    @Column(nullable = false, length = 64)
    private String digest;
    @Column(nullable = false, length = NOTE)
    private String note;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String writtenBy;
    private @Nullable Instant publishedAt;
    @Column(nullable = false, length = 64)
    private String publishedBy = "";

    protected StandardVersion() {
    }

    public StandardVersion(long standardId, int number, Standard standard, String note, Instant at, String by) {
        this.standardId = standardId;
        this.number = number;
        this.note = note;
        writtenAt = at;
        writtenBy = by;
        text(standard);
    }

    private void text(Standard standard) {
        body = StandardText.write(standard);
        digest = FrozenText.digest(body);
    }

    /** @throws Refusal when it was published */
    public void change(Standard standard, String words, Instant at, String by) {
        draft();
        note = words;
        writtenAt = at;
        writtenBy = by;
        text(standard);
    }

    /** @throws Refusal when it was published before */
    public void publish(Instant at, String by) {
        draft();
        state = StandardState.PUBLISHED;
        publishedAt = at;
        publishedBy = by;
    }

    private void draft() {
        if (state != StandardState.DRAFT) {
            throw new Refusal("standard.refused.frozen", number);
        }
    }

    public Standard standard() {
        return StandardText.read(body);
    }

    public long standardId() {
        return standardId;
    }

    public int number() {
        return number;
    }

    public StandardState state() {
        return state;
    }

    public String body() {
        return body;
    }

    public String digest() {
        return digest;
    }

    public String note() {
        return note;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
