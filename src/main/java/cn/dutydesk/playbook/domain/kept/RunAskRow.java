package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.AskState;
import cn.dutydesk.playbook.domain.run.Callee;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call to one person within a step of a run. */
@Entity
@Table(name = "playbook_run_ask")
public class RunAskRow extends Row {
    @Column(nullable = false, updatable = false)
    private long runId;
    @Column(nullable = false, updatable = false, length = 120)
    private String stepKey;
    @Column(nullable = false, updatable = false)
    private int number;
    @Column(nullable = false, updatable = false)
    private int levelPlace;
    @Column(updatable = false)
    private @Nullable Long personId;
    @Column(nullable = false, updatable = false, length = 80)
    private String name;
    @Column(nullable = false, updatable = false, length = 120)
    private String title;
    @Column(nullable = false, updatable = false, length = 80)
    private String phone;
    @Column(nullable = false, updatable = false, length = 200)
    private String why;
    @Column(nullable = false)
    private int times;
    @Column(nullable = false)
    private Instant firstAt;
    @Column(nullable = false)
    private Instant calledAt;
    @Column(nullable = false)
    private boolean tried;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AskState state;
    private @Nullable Instant answeredAt;
    @Column(nullable = false, length = RunRow.REASON)
    private String words;
    private @Nullable Instant untilAt;

    protected RunAskRow() {
    }

    public RunAskRow(long runId, String stepKey, Ask ask) {
        this.runId = runId;
        this.stepKey = stepKey;
        number = ask.number();
        levelPlace = ask.level();
        personId = ask.callee().personId();
        name = ask.callee().name();
        title = ask.callee().title();
        phone = ask.callee().phone();
        why = ask.callee().why();
        stands(ask);
    }

    public final void stands(Ask ask) {
        times = ask.times();
        firstAt = ask.firstAt();
        calledAt = ask.calledAt();
        tried = ask.tried();
        state = ask.state();
        answeredAt = ask.answeredAt();
        words = ask.words();
        untilAt = ask.until();
    }

    public Ask ask() {
        return new Ask(number, levelPlace, new Callee(personId, name, title, phone, why), times, firstAt, calledAt,
                tried, state, answeredAt, words, untilAt);
    }

    public long runId() {
        return runId;
    }

    public String key() {
        return stepKey;
    }

    public int number() {
        return number;
    }
}
