package cn.dutydesk.presence.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Row;
import cn.dutydesk.presence.StepLevel;
import cn.dutydesk.presence.StepView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody up the line who must be told, from a time on. */
@Entity
@Table(name = "presence_step")
public class ClimbStep extends Row {
    private static final int NAME = 64;

    @Column(nullable = false, length = 32)
    private String subject;
    @Column(nullable = false)
    private long subjectId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private StepLevel level;
    @Column(nullable = false, length = DutyFact.WORDS)
    private String words;
    @Column(nullable = false, length = NAME)
    private String name;
    @Column(nullable = false, length = 40)
    private String phone;
    @Column(nullable = false)
    private Instant dueAt;
    private @Nullable Instant toldAt;
    @Column(nullable = false, length = NAME)
    private String toldBy;
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Instant droppedAt;

    protected ClimbStep() {
    }

    public ClimbStep(String subject, long subjectId, StepLevel level, String words, String name, String phone,
            Instant dueAt) {
        this.subject = subject;
        this.subjectId = subjectId;
        this.level = level;
        this.words = words;
        this.name = name;
        this.phone = phone;
        this.dueAt = dueAt;
        this.toldBy = "";
    }

    /** @throws Refusal when told before */
    public void told(String by, Instant now) {
        if (toldAt != null) {
            throw new Refusal("presence.refused.told", toldBy);
        }
        toldAt = now;
        toldBy = by;
    }

    /** What it was for is settled before it came due. */
    public void drop(Instant now) {
        droppedAt = now;
    }

    public StepView view() {
        return new StepView(id(), level, words, name, phone, dueAt, toldAt, toldBy);
    }
}
