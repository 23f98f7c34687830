package cn.dutydesk.presence.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactSource;
import cn.dutydesk.presence.FactView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact about somebody on duty. What it says never changes; an explanation and an excuse are added to it. */
@Entity
@Table(name = "presence_fact")
public class DutyFact extends Row {
    public static final int WORDS = 500;
    private static final int NAME = 64;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private FactKind kind;
    @Column(nullable = false, updatable = false)
    private long personId;
    @Column(nullable = false, updatable = false, length = NAME)
    private String personName;
    @Column(nullable = false, updatable = false)
    private Instant shiftFrom;
    @Column(nullable = false, updatable = false)
    private Instant shiftTo;
    @Column(nullable = false, updatable = false)
    private Instant happenedAt;
    @Column(nullable = false, updatable = false)
    private Instant notedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private FactSource source;
    /** What it is the fact of, with kind and person: no fact is written twice. */
    @Column(nullable = false, updatable = false, length = NAME)
    private String cause;
    @Column(nullable = false, updatable = false, length = WORDS)
    private String words;
    @Column(nullable = false, length = WORDS)
    private String explanation;
    private @Nullable Instant explainedAt;
    @Column(nullable = false, length = WORDS)
    private String excuse;
    private @Nullable Instant excusedAt;
    @Column(nullable = false, length = NAME)
    private String excusedBy;

    protected DutyFact() {
    }

    /**
     * @param cause what it is the fact of, for example {@code check-1204}; once for each kind and person
     * @param words what happened, in Chinese
     */
    public DutyFact(FactKind kind, long personId, String personName, TimeRange shift, Instant happenedAt,
            FactSource source, String cause, String words, Instant notedAt) {
        this.kind = kind;
        this.personId = personId;
        this.personName = personName;
        this.shiftFrom = shift.from();
        this.shiftTo = shift.to();
        this.happenedAt = happenedAt;
        this.source = source;
        this.cause = cause;
        this.words = words;
        this.notedAt = notedAt;
        this.explanation = "";
        this.excuse = "";
        this.excusedBy = "";
    }

    /** @throws Refusal when it is empty, too long or marked, or an explanation is there already */
    public void explain(String text, Instant now) {
        if (explainedAt != null) {
            throw new Refusal("presence.refused.explained", personName);
        }
        explanation = needed(text);
        explainedAt = now;
    }

    /** @throws Refusal when no reason is given, it is too long or marked, or the fact is excused already */
    public void excuse(String reason, String by, Instant now) {
        if (excusedAt != null) {
            throw new Refusal("presence.refused.excused", excusedBy);
        }
        excuse = needed(reason);
        excusedAt = now;
        excusedBy = by;
    }

    private static String needed(String text) {
        String clean = Wording.clean(text, WORDS);
        if (clean.isEmpty()) {
            throw new Refusal("presence.refused.fact-words");
        }
        return clean;
    }

    public FactView view() {
        return new FactView(id(), kind, personId, personName, new TimeRange(shiftFrom, shiftTo), happenedAt, notedAt,
                source, words, explanation, explainedAt, excuse, excusedAt, excusedBy);
    }
}
