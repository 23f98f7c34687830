package cn.dutydesk.playbook.domain.kept;

import cn.dutydesk.data.Row;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.Matter;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.run.Facts;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run: what it is about, the version it is pinned to, and how it stands. Its steps and calls are rows beside it. */
@Entity
@Table(name = "playbook_run")
public class RunRow extends Row {
    public static final int REASON = 500;
    /** Longest words for what a run is about. */
    public static final int TITLE = 500;
    /** Between the parts of a list in one column; nobody can type it. */
    private static final String LINE = "\n";

    @Column(nullable = false, updatable = false)
    private long versionId;
    @Column(nullable = false, updatable = false)
    private int versionNumber;
    @Column(nullable = false, updatable = false, length = 40)
    private String code;
    @Column(nullable = false, updatable = false, length = 80)
    private String playbook;
    @Column(nullable = false, updatable = false, length = 32)
    private String subject;
    @Column(nullable = false, updatable = false)
    private long subjectId;
    @Column(nullable = false, length = TITLE)
    private String title;
    @Column(nullable = false, length = 80)
    private String type;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private Grade grade;
    @Column(nullable = false, length = 100)
    private String place;
    @Column(nullable = false, updatable = false)
    private Instant knownAt;
    @Column(nullable = false)
    private boolean keyPeriod;
    @Column(nullable = false, length = 4000)
    private String answers;
    @Column(nullable = false, length = 200)
    private String settled;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private RunStatus status;
    @Column(nullable = false)
    private Instant triggerAt;
    @Column(nullable = false)
    private Instant beganAt;
    @Column(nullable = false, updatable = false)
    private Instant startedAt;
    @Column(nullable = false, updatable = false, length = 64)
    private String startedBy;
    private @Nullable Instant endedAt;
    @Column(nullable = false, length = REASON)
    private String endReason;
    private @Nullable Instant wakeAt;
    @Column(nullable = false)
    private int traces;

    protected RunRow() {
    }

    /** A run that begins now. @param by who started it */
    public RunRow(long versionId, int versionNumber, String code, String playbook, Matter matter, RunState state,
            String by) {
        this.versionId = versionId;
        this.versionNumber = versionNumber;
        this.code = code;
        this.playbook = playbook;
        subject = matter.subject();
        subjectId = matter.id();
        knownAt = matter.trigger();
        startedAt = state.startedAt();
        startedBy = by;
        endReason = "";
        about(matter);
        stands(state);
    }

    /** The matter has other words now. */
    public final void about(Matter matter) {
        title = matter.title().length() > TITLE ? matter.title().substring(0, TITLE) : matter.title();
        type = matter.type();
        grade = matter.grade();
        place = matter.place();
    }

    /** How the run stands now. */
    public final void stands(RunState state) {
        status = state.status();
        triggerAt = state.trigger();
        beganAt = state.startedAt();
        type = state.facts().type();
        grade = state.facts().grade();
        keyPeriod = state.facts().keyPeriod();
        answers = new TreeMap<>(state.facts().answers()).entrySet().stream()
                .map(one -> one.getKey() + LINE + one.getValue()).collect(Collectors.joining(LINE));
        settled = state.settled().stream().sorted().collect(Collectors.joining(LINE));
        wakeAt = state.wakeAt();
    }

    public void ended(Instant at, String reason) {
        endedAt = at;
        endReason = reason;
    }

    /** Takes the next places for traces. @return the first of them */
    public int take(int count) {
        int first = traces;
        traces += count;
        return first;
    }

    public RunState state(List<StepState> steps) {
        Map<String, String> answered = new LinkedHashMap<>();
        List<String> parts = parts(answers);
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            answered.put(parts.get(i), parts.get(i + 1));
        }
        return new RunState(status, triggerAt, beganAt, new Facts(type, grade, keyPeriod, answered),
                Set.copyOf(parts(settled)), steps);
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(LINE, -1));
    }

    public Matter matter() {
        return new Matter(subject, subjectId, title, type, grade, knownAt, place);
    }

    public long versionId() {
        return versionId;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public String code() {
        return code;
    }

    public String playbook() {
        return playbook;
    }

    public RunStatus status() {
        return status;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }

    public @Nullable Instant wakeAt() {
        return wakeAt;
    }

    public boolean keyPeriod() {
        return keyPeriod;
    }
}
