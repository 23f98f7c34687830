package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.domain.run.StepStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a run that has begun. */
@Entity
@Table(name = "playbook_run_step")
public class RunStepRow extends Row {
    public static final int WORDS = 2000;

    @Column(nullable = false, updatable = false)
    private long runId;
    @Column(nullable = false, updatable = false)
    private int place;
    @Column(nullable = false, updatable = false, length = 120)
    private String stepKey;
    @Column(nullable = false, updatable = false, length = 40)
    private String step;
    @Column(nullable = false, updatable = false, length = 120)
    private String parent;
    @Column(nullable = false, updatable = false)
    private int branch;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private StepStatus status;
    @Column(nullable = false)
    private int levelPlace;
    @Column(nullable = false)
    private int roundNumber;
    @Column(nullable = false)
    private Instant startedAt;
    private @Nullable Instant dueAt;
    @Column(nullable = false)
    private boolean lateTold;
    private @Nullable Instant wakeAt;
    private @Nullable Instant endedAt;
    @Column(nullable = false, length = 64)
    private String endedBy;
    @Column(nullable = false, length = WORDS)
    private String words;

    protected RunStepRow() {
    }

    /** @param place in the order the steps of the run began */
    public RunStepRow(long runId, int place, StepState state) {
        this.runId = runId;
        this.place = place;
        stepKey = state.key();
        step = state.step();
        parent = state.parent();
        branch = state.branch();
        stands(state);
    }

    public final void stands(StepState state) {
        status = state.status();
        levelPlace = state.level();
        roundNumber = state.round();
        startedAt = state.startedAt();
        dueAt = state.due();
        lateTold = state.lateTold();
        wakeAt = state.wakeAt();
        endedAt = state.endedAt();
        endedBy = state.by();
        words = state.words();
    }

    public StepState state(List<Ask> asks) {
        return new StepState(stepKey, step, parent, branch, status, levelPlace, roundNumber, startedAt, dueAt, lateTold,
                wakeAt, endedAt, endedBy, words, asks);
    }

    public long runId() {
        return runId;
    }

    public String key() {
        return stepKey;
    }
}
