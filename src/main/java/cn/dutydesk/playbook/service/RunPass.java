package cn.dutydesk.playbook.service;

import cn.dutydesk.calendar.Calendars;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.run.Event;
import cn.dutydesk.playbook.store.RunStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the runs in which something is due: read by an index, many in one transaction, one by one where that fails. A
 * run that fails alone is put aside for a minute and stands in the ledger; it never stops the others.
 */
public final class RunPass implements DuePass {
    private static final Logger LOG = LoggerFactory.getLogger(RunPass.class);
    private static final int BATCH = 100;
    /** So many are read and stored together. */
    private static final int PIECE = 25;
    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final Tx tx;
    private final Acts acts;
    private final RunMoves moves;
    private final Ledger ledger;
    private final Calendars calendars;
    private final BureauClock clock;
    /** Runs put aside, with when they are tried again, on the clock nobody sets. */
    private final Map<Long, Duration> aside = new ConcurrentHashMap<>();
    private volatile @Nullable Instant last;
    private volatile Duration lastElapsed = Duration.ZERO;

    RunPass(Tx tx, Acts acts, RunMoves moves, Ledger ledger, Calendars calendars, BureauClock clock) {
        this.tx = tx;
        this.acts = acts;
        this.moves = moves;
        this.ledger = ledger;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When it last ran through, or null. */
    @Nullable
    Instant last() {
        return last;
    }

    /** How long ago that was, whatever was done to the clock; sleep counts. */
    Duration silent() {
        return clock.elapsed().minus(lastElapsed);
    }

    @Override
    public synchronized int pass(Instant now) {
        Set<Long> seen = new HashSet<>();
        List<Long> broken = new ArrayList<>();
        int moved = 0;
        while (true) {
            List<Long> due = tx.read(session -> RunStore.due(session, now, BATCH + aside.size() + seen.size())).stream()
                    .filter(id -> !seen.contains(id) && !waits(id)).limit(BATCH).toList();
            if (due.isEmpty()) {
                tell(broken);
                lastElapsed = clock.elapsed();
                last = now;
                return moved;
            }
            seen.addAll(due);
            moved += move(due, broken);
        }
    }

    private boolean waits(long id) {
        Duration until = aside.get(id);
        return until != null && until.compareTo(clock.elapsed()) > 0;
    }

    private int move(List<Long> ids, List<Long> broken) {
        try {
            int moved = together(ids);
            ids.forEach(this::works);
            return moved;
        } catch (RuntimeException e) {
            LOG.warn("{} runs could not be moved together: {}; one by one now", ids.size(),
                    e.getClass().getSimpleName());
        }
        int moved = 0;
        for (long id : ids) {
            try {
                moved += together(List.of(id));
                works(id);
            } catch (RuntimeException e) {
                if (putAside(id, e)) {
                    broken.add(id);
                }
            }
        }
        return moved;
    }

    private void works(long id) {
        ledger.well(fault(id));
    }

    /** @return whether it is a fault; not when another workstation has moved it meanwhile */
    private boolean putAside(long id, RuntimeException e) {
        LOG.error("run {} cannot be moved; it is put aside for a minute", id, e);
        aside.put(id, clock.elapsed().plus(ASIDE));
        return !(e instanceof Refusal refusal && refusal.code().equals("data.version-conflict"));
    }

    private void tell(List<Long> broken) {
        try {
            ledger.cannotMove(broken.stream().collect(Collectors.toMap(RunPass::fault, id -> id)));
        } catch (RuntimeException unwritten) {
            LOG.error("the ledger cannot be written", unwritten);
        }
    }

    private static String fault(long id) {
        return "run-" + id;
    }

    private int together(List<Long> ids) {
        return acts.writeAsSystem("run.pass", act -> {
            int moved = 0;
            aside.keySet().removeAll(ids);
            DutyRoll roll = moves.roll();
            LocalDate today = clock.local(act.now()).toLocalDate();
            boolean keyPeriod = !calendars.keyPeriods(today, today).isEmpty();
            for (int from = 0; from < ids.size(); from += PIECE) {
                List<Long> piece = ids.subList(from, Math.min(ids.size(), from + PIECE));
                for (RunRows.Kept kept : RunRows.load(act.session(), piece)) {
                    moved += kept.row.status() == RunStatus.RUNNING && moved(act, kept, keyPeriod, roll) ? 1 : 0;
                }
                // Every query looks through everything the session holds: what is done with is let go.
                act.session().flush();
                act.session().clear();
            }
            if (moved == 0) {
                act.record("run-pass", null, null, 0);
            }
            return moved;
        });
    }

    private boolean moved(Act act, RunRows.Kept kept, boolean keyPeriod, DutyRoll roll) {
        if (kept.row.keyPeriod() != keyPeriod) {
            moves.move(act, kept, new Event.Changed(kept.state.facts().type(), kept.state.facts().grade(), keyPeriod),
                    roll);
        }
        if (moves.move(act, kept, new Event.Tick(), roll)) {
            return true;
        }
        if (kept.row.wakeAt() != null && !kept.row.wakeAt().isAfter(act.now())) {
            // The clock stands before what has happened last: not looked at again every second.
            aside.put(kept.row.id(), clock.elapsed().plus(ASIDE));
        }
        return false;
    }
}
