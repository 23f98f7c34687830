package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.domain.run.StepState;
import cn.dutydesk.playbook.store.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a minute whether the passes do their work: no active step whose time came more than a minute ago, and no
 * running run that waits neither for a person nor for a time.
 */
public final class Watchdog implements DuePass {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final String PREFIX = "watch-";

    private final Tx tx;
    private final RunMoves moves;
    private final Ledger ledger;
    private final Pulse pulse;
    private final BureauClock clock;
    private @Nullable Duration looked;

    Watchdog(Tx tx, RunMoves moves, Ledger ledger, Pulse pulse, BureauClock clock) {
        this.tx = tx;
        this.moves = moves;
        this.ledger = ledger;
        this.pulse = pulse;
        this.clock = clock;
    }

    @Override
    public synchronized int pass(Instant now) {
        Duration elapsed = clock.elapsed();
        if (looked != null && elapsed.minus(looked).compareTo(EVERY) < 0) {
            return 0;
        }
        looked = elapsed;
        Set<String> before = ledger.standing(PREFIX);
        Found found = found(now);
        before.stream().filter(name -> !found.overdue().containsKey(name) && !found.stuck().containsKey(name))
                .forEach(ledger::well);
        if (found.since() != null) {
            ledger.overdue(found.overdue(), found.since());
        }
        ledger.stuck(found.stuck());
        if (ledger.problem().isEmpty()) {
            pulse.well(now);
        }
        return (int) Stream.of(found.overdue(), found.stuck()).map(Map::keySet).flatMap(Set::stream)
                .filter(name -> !before.contains(name)).count();
    }

    /** Runs by the name of their fault. @param since when the longest overdue was due; null when none is */
    private record Found(Map<String, Long> overdue, @Nullable Instant since, Map<String, Long> stuck) {
    }

    private Found found(Instant now) {
        return tx.read(session -> {
            Map<String, Long> overdue = new HashMap<>();
            Map<String, Long> stuck = new HashMap<>();
            Instant since = null;
            for (RunRows.Kept kept : RunRows.of(session, RunStore.doubtful(session, now.minus(LATE)))) {
                long run = kept.row.id();
                Instant wake = kept.row.wakeAt();
                if (wake != null) {
                    overdue.put(PREFIX + "overdue-" + run, run);
                    since = since == null || wake.isBefore(since) ? wake : since;
                } else if (!waits(session, kept)) {
                    stuck.put(PREFIX + "stuck-" + run, run);
                }
            }
            return new Found(overdue, since, stuck);
        });
    }

    /** Whether a run waits for a person. */
    private boolean waits(Session session, RunRows.Kept kept) {
        Map<String, Step> steps = Steps.byId(moves.playbook(session, kept));
        return kept.state.steps().stream().filter(StepState::active)
                .anyMatch(step -> Objects.requireNonNull(steps.get(step.step())).action().kind().asks());
    }
}
