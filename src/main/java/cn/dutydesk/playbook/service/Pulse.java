package cn.dutydesk.playbook.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.RunChanged;
import cn.dutydesk.playbook.domain.kept.PulseRow;
import cn.dutydesk.playbook.store.DowntimeStore;
import cn.dutydesk.playbook.store.RunStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's sign of life. Kept every ten seconds; at each pass it is known from it, and from the time that nobody
 * can set, whether nobody looked for a while and why, or whether the clock was set. A clock set back takes everything
 * that waits with it, so that nobody is called later than in real time; what a clock set forward made due is done at
 * once.
 */
public final class Pulse implements DuePass, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    /** Longer than this without a pass is downtime. */
    public static final Duration GAP = Duration.ofSeconds(30);
    /** A clock is put right by less all the time. */
    private static final Duration JITTER = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Tx tx;
    private final Acts acts;
    private final Ledger ledger;
    private final BureauClock clock;
    private final String workstation;
    private final String process = Long.toString(ProcessHandle.current().pid());
    private @Nullable Instant begun;
    private @Nullable Instant lastSeen;
    private @Nullable Duration lastElapsed;
    private @Nullable Duration kept;
    private volatile @Nullable Instant well;

    Pulse(Tx tx, Acts acts, Ledger ledger, BureauClock clock, String workstation) {
        this.tx = tx;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
        this.workstation = workstation;
    }

    /** The watchdog found all well. */
    void well(Instant at) {
        well = at;
    }

    /** When the watchdog last found all well, also before this process; null for never. */
    @Nullable
    Instant well() {
        return well;
    }

    /** @param time not used: the clock and the time nobody can set must be read together */
    @Override
    public synchronized int pass(Instant time) {
        Instant now = clock.now();
        Duration elapsed = clock.elapsed();
        int noted = lastSeen == null || lastElapsed == null ? first(now) : later(lastSeen, lastElapsed, now, elapsed);
        lastSeen = now;
        lastElapsed = elapsed;
        if (kept == null || elapsed.minus(kept).compareTo(EVERY) >= 0) {
            acts.keep(session -> beat(session, now));
            kept = elapsed;
        }
        return noted;
    }

    private int first(Instant now) {
        begun = now;
        Optional<PulseRow> own = tx.read(session -> DowntimeStore.of(session, workstation));
        Optional<PulseRow> last = tx.read(DowntimeStore::latest);
        well = last.map(PulseRow::wellAt).orElse(null);
        if (own.isPresent() && own.get().beatAt().isAfter(now.plus(JITTER))) {
            return back(own.get().beatAt(), now, Duration.between(own.get().beatAt(), now));
        }
        if (last.isPresent() && Duration.between(last.get().beatAt(), now).compareTo(GAP) > 0) {
            return note(last.get().closed() ? DowntimeKind.CLOSED : DowntimeKind.CRASHED, last.get().beatAt(), now);
        }
        return 0;
    }

    private int later(Instant seen, Duration then, Instant now, Duration elapsed) {
        Duration real = elapsed.minus(then);
        Duration set = Duration.between(seen, now).minus(real);
        if (set.compareTo(JITTER.negated()) < 0) {
            return back(seen, now, set);
        }
        if (set.compareTo(GAP) > 0) {
            return note(DowntimeKind.CLOCK_FORWARD, seen, now);
        }
        return real.compareTo(GAP) > 0 ? note(DowntimeKind.SLEPT, seen, now) : 0;
    }

    private int note(DowntimeKind kind, Instant from, Instant to) {
        acts.writeAsSystem("run.downtime", act -> {
            ledger.gap(act, kind, from, to);
            return null;
        });
        return 1;
    }

    private int back(Instant before, Instant now, Duration set) {
        acts.writeAsSystem("run.clock-back", act -> {
            RunRows.of(act.session(), RunStore.running(act.session())).forEach(kept -> shift(act, kept, set));
            ledger.gap(act, DowntimeKind.CLOCK_BACK, before, now);
            return null;
        });
        return 1;
    }

    private static void shift(Act act, RunRows.Kept kept, Duration set) {
        RunRows.keep(act.session(), kept, kept.state.moved(set));
        act.signal(new RunChanged(kept.row.id()));
    }

    private void beat(Session session, Instant now) {
        row(session).beat(process, Objects.requireNonNull(begun), now, well);
    }

    private PulseRow row(Session session) {
        return DowntimeStore.of(session, workstation).orElseGet(() -> {
            PulseRow row = new PulseRow(workstation, process, Objects.requireNonNull(begun));
            session.persist(row);
            return row;
        });
    }

    /** Says that the program is closed properly, if it ever looked. */
    @Override
    public synchronized void close() {
        if (lastSeen != null) {
            Instant now = clock.now();
            try {
                acts.keep(session -> row(session).close(now));
            } catch (RuntimeException e) {
                LOG.warn("that the program is closed could not be kept; the next start will count it as broken off", e);
            }
        }
    }
}
