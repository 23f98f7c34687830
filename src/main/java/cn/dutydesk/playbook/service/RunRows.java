package cn.dutydesk.playbook.service;

import cn.dutydesk.playbook.domain.kept.RunAskRow;
import cn.dutydesk.playbook.domain.kept.RunRow;
import cn.dutydesk.playbook.domain.kept.RunStepRow;
import cn.dutydesk.playbook.domain.run.Ask;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.store.RunStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/** Makes states of rows and rows of states. */
final class RunRows {
    private RunRows() {
    }

    /** A run with its rows, as they were read. */
    static final class Kept {
        final RunRow row;
        RunState state;
        /** Whether it has moved since it was read: then some of it may not be flushed yet. */
        boolean moved;
        private final Map<String, RunStepRow> steps = new HashMap<>();
        private final Map<String, RunAskRow> asks = new HashMap<>();

        private Kept(RunRow row) {
            this.row = row;
            state = row.state(List.of());
        }
    }

    /** A run that is not stored yet. */
    static Kept fresh(RunRow row) {
        return new Kept(row);
    }

    /** Runs by number, those that exist, in the order of their numbers. */
    static List<Kept> load(Session session, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : of(session, RunStore.byIds(session, ids));
    }

    static List<Kept> of(Session session, List<RunRow> rows) {
        List<Long> ids = rows.stream().map(RunRow::id).toList();
        return ids.isEmpty() ? List.of()
                : join(rows, RunStore.steps(session, ids), RunStore.asks(session, ids));
    }

    /** Running runs with the steps that are active and nothing of the others. */
    static List<Kept> active(Session session) {
        return join(RunStore.running(session), RunStore.activeSteps(session), RunStore.activeAsks(session));
    }

    /** The same of those runs. */
    static List<Kept> active(Session session, Collection<Long> ids) {
        return join(RunStore.byIds(session, ids), RunStore.activeSteps(session, ids),
                RunStore.activeAsks(session, ids));
    }

    private static List<Kept> join(List<RunRow> rows, List<RunStepRow> stepRows, List<RunAskRow> askRows) {
        Map<Long, Kept> all = new HashMap<>();
        rows.forEach(row -> all.put(row.id(), new Kept(row)));
        Map<String, List<Ask>> asks = new HashMap<>();
        // Between two readings another run may have begun.
        for (RunAskRow ask : askRows.stream().filter(row -> all.containsKey(row.runId())).toList()) {
            Objects.requireNonNull(all.get(ask.runId())).asks.put(ask.key() + "/" + ask.number(), ask);
            asks.computeIfAbsent(ask.runId() + "/" + ask.key(), key -> new ArrayList<>()).add(ask.ask());
        }
        Map<Long, List<StepState>> steps = new HashMap<>();
        for (RunStepRow step : stepRows.stream().filter(row -> all.containsKey(row.runId())).toList()) {
            Objects.requireNonNull(all.get(step.runId())).steps.put(step.key(), step);
            steps.computeIfAbsent(step.runId(), key -> new ArrayList<>())
                    .add(step.state(asks.getOrDefault(step.runId() + "/" + step.key(), List.of())));
        }
        all.values().forEach(kept -> kept.state = kept.row.state(steps.getOrDefault(kept.row.id(), List.of())));
        return rows.stream().map(row -> all.get(row.id())).toList();
    }

    /** Stores how a run stands now: only rows that are others than before. */
    static void keep(Session session, Kept kept, RunState now) {
        kept.row.stands(now);
        if (kept.row.id() == null) {
            session.persist(kept.row);
        }
        Map<String, StepState> before = new HashMap<>();
        kept.state.steps().forEach(step -> before.put(step.key(), step));
        int place = 0;
        for (StepState step : now.steps()) {
            if (!step.equals(before.get(step.key()))) {
                keep(session, kept, step, place);
            }
            place++;
        }
        kept.state = now;
    }

    private static void keep(Session session, Kept kept, StepState step, int place) {
        RunStepRow row = kept.steps.get(step.key());
        if (row == null) {
            row = new RunStepRow(kept.row.id(), place, step);
            session.persist(row);
            kept.steps.put(step.key(), row);
        } else {
            row.stands(step);
        }
        for (Ask ask : step.asks()) {
            RunAskRow known = kept.asks.get(step.key() + "/" + ask.number());
            if (known == null) {
                RunAskRow call = new RunAskRow(kept.row.id(), step.key(), ask);
                session.persist(call);
                kept.asks.put(step.key() + "/" + ask.number(), call);
            } else {
                known.stands(ask);
            }
        }
    }
}
