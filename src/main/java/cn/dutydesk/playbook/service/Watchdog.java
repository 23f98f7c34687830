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
import java.util.Set;
import org.hibernate.Session;

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
    private Duration looked;

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
        Map<String, Runnable> found = found(now);
        before.stream().filter(name -> !found.containsKey(name)).forEach(ledger::well);
        found.values().forEach(Runnable::run);
        if (ledger.problem().isEmpty()) {
            pulse.well(now);
        }
        return (int) found.keySet().stream().filter(name -> !before.contains(name)).count();
    }

    private Map<String, Runnable> found(Instant now) {
        return tx.read(session -> {
            Map<String, Runnable> found = new HashMap<>();
            for (RunRows.Kept kept : RunRows.of(session, RunStore.doubtful(session, now.minus(LATE)))) {
                long run = kept.row.id();
                Instant wake = kept.row.wakeAt();
                if (wake != null) {
                    found.put(PREFIX + "overdue-" + run, () -> ledger.overdue(PREFIX + "overdue-" + run, run, wake));
                } else if (!waits(session, kept)) {
                    found.put(PREFIX + "stuck-" + run, () -> ledger.stuck(PREFIX + "stuck-" + run, run));
                }
            }
            return found;
        });
    }

    /** Whether a run waits for a person. */
    private boolean waits(Session session, RunRows.Kept kept) {
        Map<String, Step> steps = Steps.byId(moves.playbook(session, kept));
        return kept.state.steps().stream().filter(StepState::active)
                .anyMatch(step -> steps.get(step.step()).action().kind().asks());
    }
}
