package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import cn.dutydesk.playbook.domain.run.Callee;
import cn.dutydesk.playbook.domain.run.Trace;
import cn.dutydesk.playbook.domain.run.TraceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a run; never changed. */
@Entity
@Immutable
@Table(name = "playbook_run_trace")
public class RunTraceRow extends Row {
    @Column(nullable = false)
    private long runId;
    @Column(nullable = false)
    private int place;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TraceKind kind;
    @Column(nullable = false)
    private Instant doneAt;
    private @Nullable Instant dueAt;
    @Column(nullable = false, length = 120)
    private String stepKey;
    @Column(nullable = false)
    private int ask;
    private @Nullable Long personId;
    @Column(nullable = false, length = 80)
    private String name;
    @Column(nullable = false, length = 120)
    private String title;
    @Column(nullable = false, length = 80)
    private String phone;
    @Column(nullable = false, length = 200)
    private String why;
    @Column(nullable = false, length = 64)
    private String doneBy;
    @Column(nullable = false, length = RunStepRow.WORDS)
    private String words;

    protected RunTraceRow() {
    }

    /** @param place in the order of what happened in the run */
    public RunTraceRow(long runId, int place, Trace trace) {
        Callee callee = trace.callee();
        this.runId = runId;
        this.place = place;
        kind = trace.kind();
        doneAt = trace.at();
        dueAt = trace.due();
        stepKey = trace.key();
        ask = trace.ask();
        personId = callee == null ? null : callee.personId();
        name = callee == null ? "" : callee.name();
        title = callee == null ? "" : callee.title();
        phone = callee == null ? "" : callee.phone();
        why = callee == null ? "" : callee.why();
        doneBy = trace.by();
        words = trace.words();
    }

    public Trace trace() {
        return new Trace(kind, doneAt, dueAt, stepKey, ask,
                name.isEmpty() ? null : new Callee(personId, name, title, phone, why), doneBy, words);
    }
}
