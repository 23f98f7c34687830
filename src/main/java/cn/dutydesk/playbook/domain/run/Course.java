package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Condition;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run while it is moved: the working copy of its state and the traces so far. Two instants matter: {@link #now},
 * when things are really done, and {@link #at}, the instant that is being worked off, which lies behind when the run
 * catches up. Stored instants and conditions follow {@link #at}, so that a run that was asleep ends where a run that was
 * watched every second ends; people are looked up, and traces written, at {@link #now}.
 */
final class Course {
    final Playbook playbook;
    final Roll roll;
    final Instant now;
    final Set<String> settled;
    /** Calls made in this move, as {@code key/ask}: nobody is called twice at one moment. */
    final Set<String> called = new HashSet<>();
    /** Those of them that nobody had made before. */
    final Set<String> first = new HashSet<>();
    private final Map<String, Step> definitions = new HashMap<>();
    private final Map<String, StepState> steps = new LinkedHashMap<>();
    private final List<Trace> traces = new ArrayList<>();
    private final Instant trigger;
    private final Instant startedAt;
    Facts facts;
    RunStatus status;
    private Instant at;
    /** What was worked off last. */
    private @Nullable Instant worked;
    /** When what is being done should have been done; null when somebody does it. */
    private @Nullable Instant due;

    Course(Playbook playbook, RunState state, Instant now, Roll roll) {
        this.playbook = playbook;
        this.roll = roll;
        this.now = now;
        trigger = state.trigger();
        startedAt = state.startedAt();
        facts = state.facts();
        status = state.status();
        settled = new HashSet<>(state.settled());
        state.steps().forEach(step -> steps.put(step.key(), step));
        index(playbook.steps());
        at = now;
    }

    private void index(List<Step> list) {
        for (Step step : list) {
            definitions.put(step.id(), step);
            switch (step.action()) {
                case Action.Decide decide -> decide.branches().forEach(branch -> index(branch.steps()));
                case Action.Parallel parallel -> parallel.branches().stream().map(Branch::steps).forEach(this::index);
                case Action.Repeat repeat -> index(repeat.steps());
                default -> {
                }
            }
        }
    }

    /** From here on time does things. @param then the instant to work off; never before what was worked off last */
    void byTime(Instant then, Instant wasDue) {
        at = worked != null && then.isBefore(worked) ? worked : then;
        worked = at;
        due = wasDue;
    }

    /** From here on somebody does things, now: what follows from them cannot have been before. */
    void byHand() {
        at = now;
        worked = now;
        due = null;
    }

    Instant at() {
        return at;
    }

    Instant trigger() {
        return trigger;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** All steps that have begun, in the order they began; a copy. */
    List<StepState> all() {
        return List.copyOf(steps.values());
    }

    /** The step of that key; null when it has not begun. */
    @Nullable
    StepState find(String key) {
        return steps.get(key);
    }

    /** The step of that key, which has begun. */
    StepState there(String key) {
        return Objects.requireNonNull(steps.get(key), key);
    }

    Step definition(StepState step) {
        return Objects.requireNonNull(definitions.get(step.step()), step.step());
    }

    /** The step of that id as seen from a place within rounds: the nearest one around it, else the one begun last. */
    @Nullable
    StepState seen(String id, String rounds) {
        for (String around = rounds; !around.isEmpty(); around = around.substring(0, around.lastIndexOf('#'))) {
            StepState near = steps.get(id + around);
            if (near != null) {
                return near;
            }
        }
        return steps.values().stream().filter(step -> step.step().equals(id)).reduce((_, last) -> last).orElse(null);
    }

    void put(StepState step) {
        steps.put(step.key(), step);
    }

    StepState change(String key, UnaryOperator<StepState> how) {
        return steps.compute(key, (_, step) -> how.apply(step));
    }

    boolean holds(@Nullable Condition condition) {
        return Conditions.hold(condition, facts, roll.local(at).toLocalTime());
    }

    void trace(TraceKind kind, String key, int ask, @Nullable Callee callee, String by, String words) {
        traces.add(new Trace(kind, now, due, key, ask, callee, by, words));
    }

    void trace(TraceKind kind, String key, String by, String words) {
        trace(kind, key, 0, null, by, words);
    }

    /** How many traces there are. */
    int happened() {
        return traces.size();
    }

    /** Ends a step with its trace. */
    void end(String key, StepStatus as, TraceKind kind, String by, String words) {
        change(key, step -> step.ended(as, at, by, words));
        trace(kind, key, by, words);
    }

    /** Calls off what is still open below a step, and lets no acknowledgement below it run out any more. */
    void callOffBelow(String parent) {
        for (StepState step : all()) {
            if (step.parent().equals(parent)) {
                callOffBelow(step.key());
                if (step.active()) {
                    end(step.key(), StepStatus.CALLED_OFF, TraceKind.CALLED_OFF, "", "");
                } else if (step.wakeAt() != null) {
                    letHold(step.key());
                }
            }
        }
    }

    /** An acknowledgement does not run out any more. */
    void letHold(String key) {
        change(key, step -> step.with(StepState.changed(step.asks(), ask -> ask.state() == AskState.ACKNOWLEDGED
                ? ask.answered(AskState.ACKNOWLEDGED, ask.answeredAt(), ask.words(), null) : ask)).waking(null));
    }

    Moved moved() {
        return new Moved(new RunState(status, trigger, startedAt, facts, settled, all()), traces);
    }
}
