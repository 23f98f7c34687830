package cn.dutydesk.presence.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.presence.TaskKind;
import cn.dutydesk.presence.TaskView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One task of one shift. Done once; that it was missed is never taken back. */
@Entity
@Table(name = "presence_task")
public class DutyTask extends Row {
    public static final int WORDS = 2000;

    @Column(nullable = false)
    private long ruleId;
    @Column(nullable = false, length = TaskRuleRow.NAME)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TaskKind kind;
    @Column(nullable = false, length = TaskRuleRow.TEMPLATE)
    private String template;
    @Column(nullable = false)
    private Instant shiftFrom;
    @Column(nullable = false)
    private Instant shiftTo;
    @Column(nullable = false)
    private Instant opensAt;
    @Column(nullable = false)
    private Instant dueAt;
    @Column(nullable = false)
    private Instant missAt;
    private @Nullable Instant missedAt;
    private @Nullable Instant doneAt;
    private @Nullable Long doneById;
    @Column(nullable = false, length = 64)
    private String doneBy;
    @Column(nullable = false)
    private boolean abnormal;
    @Column(nullable = false, length = WORDS)
    private String words;
    private @Nullable Long entryId;

    protected DutyTask() {
    }

    public DutyTask(DueTimes.Due due, TimeRange shift) {
        ruleId = due.rule().id();
        name = due.rule().name();
        kind = due.rule().kind();
        template = due.rule().template();
        shiftFrom = shift.from();
        shiftTo = shift.to();
        opensAt = due.opens();
        dueAt = due.due();
        missAt = due.miss();
        doneBy = "";
        words = "";
    }

    /** It was not done in time. */
    public void miss(Instant now) {
        missedAt = now;
    }

    /**
     * It is done.
     *
     * @throws Refusal when it was done before, is not open yet, or the words are missing, too long or marked
     */
    public void done(@Nullable Long personId, String person, String what, boolean wrong, Instant now) {
        if (doneAt != null) {
            throw new Refusal("presence.refused.task-done", name, doneBy);
        }
        if (now.isBefore(opensAt)) {
            throw new Refusal("presence.refused.task-early", name);
        }
        words = Wording.clean(what, WORDS);
        if (words.isEmpty()) {
            throw new Refusal("presence.refused.task-words");
        }
        doneAt = now;
        doneById = personId;
        doneBy = person;
        abnormal = wrong;
    }

    /** @param entry its entry in the log */
    public void logged(long entry) {
        entryId = entry;
    }

    public long ruleId() {
        return ruleId;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public TaskView view() {
        return new TaskView(id(), name, kind, template, new TimeRange(shiftFrom, shiftTo), opensAt, dueAt, missAt,
                missedAt, doneAt, doneById, doneBy, abnormal, words, entryId);
    }
}
