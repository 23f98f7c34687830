package cn.dutydesk.register.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.StepView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A proposal, an instruction, who handles it, or how it ended; dated and signed. */
@Entity
@Immutable
@Table(name = "document_step")
public class DocumentStep extends Row {
    public static final int WHO = 100;
    public static final int CONTENT = 1000;

    @Column(nullable = false)
    private long documentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private StepKind kind;
    @Column(nullable = false, length = WHO)
    private String who;
    @Column(nullable = false)
    private Instant happenedAt;
    @Column(nullable = false, length = CONTENT)
    private String content;
    private @Nullable Instant dueAt;
    @Column(nullable = false)
    private Instant writtenAt;
    @Column(nullable = false, length = 64)
    private String writtenBy;

    protected DocumentStep() {
    }

    /**
     * @throws Refusal when nobody is named, nothing is said, it lies in the future or before the document came, the
     *         limit lies before the step, or a text names a grade of state secret
     */
    public DocumentStep(ReceivedDocument document, NewStep step, Instant now, String author) {
        documentId = document.id();
        kind = step.kind();
        who = Classified.clean(step.who(), WHO);
        content = Classified.clean(step.content(), CONTENT);
        happenedAt = (step.happenedAt() == null ? now : step.happenedAt()).truncatedTo(ChronoUnit.MINUTES);
        dueAt = kind == StepKind.HANDLING ? step.due() : null;
        writtenAt = now;
        writtenBy = author;
        if (who.isEmpty()) {
            throw new Refusal("register.refused.who." + kind);
        }
        // Who handles it says enough; the others are nothing without their words.
        if (content.isEmpty() && kind != StepKind.HANDLING) {
            throw new Refusal("register.refused.words." + kind);
        }
        if (happenedAt.isAfter(now)) {
            throw new Refusal("register.refused.future");
        }
        if (happenedAt.isBefore(document.receivedAt())) {
            throw new Refusal("register.refused.before-received");
        }
        if (dueAt != null && !dueAt.isAfter(happenedAt)) {
            throw new Refusal("register.refused.due");
        }
    }

    public long documentId() {
        return documentId;
    }

    public StepKind kind() {
        return kind;
    }

    public String who() {
        return who;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String content() {
        return content;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public StepView view() {
        return new StepView(kind, who, happenedAt, content, dueAt, writtenAt, writtenBy);
    }
}
