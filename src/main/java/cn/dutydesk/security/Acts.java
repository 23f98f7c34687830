package cn.dutydesk.security;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * The gate of every use case. A write is permitted, runs in one transaction and leaves its record in the same
 * transaction; a refusal undoes the write and leaves a record of its own. Blocks; never call it on the FX thread.
 */
public final class Acts {
    private final Tx tx;
    private final Audit audit;
    private final PermissionTable table;
    private final BureauClock clock;
    private final Signals signals;
    private final SessionGate sessions;

    public Acts(Tx tx, Audit audit, PermissionTable table, BureauClock clock, Signals signals) {
        this(tx, audit, table, clock, signals, SessionGate.OPEN);
    }

    /** @param sessions stops whoever's session was ended */
    public Acts(Tx tx, Audit audit, PermissionTable table, BureauClock clock, Signals signals, SessionGate sessions) {
        this.sessions = sessions;
        this.tx = tx;
        this.audit = audit;
        this.table = table;
        this.clock = clock;
        this.signals = signals;
    }

    /**
     * Runs a write.
     *
     * @param action dotted name for the record, for example {@code people.import}
     * @return what the work gives
     * @throws Refusal when the actor may not, or the work refuses
     */
    public <R> R write(Actor who, Permission needed, String action, Function<Act, R> work) {
        demand(who, needed, action);
        R answer = run(who, action, work);
        sessions.acted(who);
        return answer;
    }

    /** Runs a write of the program itself, for what comes due without anybody asking. */
    public <R> R writeAsSystem(String action, Function<Act, R> work) {
        return run(Actor.SYSTEM, action, work);
    }

    private <R> R run(Actor who, String action, Function<Act, R> work) {
        try {
            return tx.write(unit -> {
                Act act = new Act(unit, who, action, clock.now(), audit, signals);
                R answer = work.apply(act);
                if (!act.recorded()) {
                    throw new IllegalStateException(action + " wrote without leaving a record");
                }
                return answer;
            });
        } catch (Refusal refusal) {
            recordRefusal(who, action, refusal);
            throw refusal;
        } catch (OptimisticLockException e) {
            Refusal refusal = new Refusal("data.version-conflict");
            recordRefusal(who, action, refusal);
            throw refusal;
        }
    }

    /**
     * Runs a read.
     *
     * @throws Refusal when the actor may not
     */
    public <R> R read(Actor who, Permission needed, Function<Session, R> work) {
        demand(who, needed, needed.word());
        return tx.read(work);
    }

    /**
     * Keeps what is nobody's record yet, such as an entry half typed: one transaction, no audit record.
     *
     * @throws Refusal when the actor may not write the thing it is a draft of
     */
    public void draft(Actor who, Permission needed, Consumer<Session> work) {
        demand(who, needed, "draft");
        tx.write(unit -> {
            work.accept(unit.session());
            audit.unrecorded(unit);
            return null;
        });
    }

    /** Keeps what is nobody's act, such as that the program is alive: one transaction, no audit record. */
    public void keep(Consumer<Session> work) {
        tx.write(unit -> {
            work.accept(unit.session());
            audit.unrecorded(unit);
            return null;
        });
    }

    /** @return whether the actor may; for buttons that say why they are disabled */
    public boolean allows(Actor who, Permission permission) {
        return table.allows(who.roles(), permission);
    }

    /** @throws Refusal when the actor may not, or his session was ended; which is recorded */
    public void demand(Actor who, Permission needed, String action) {
        if (sessions.ended(who)) {
            Refusal refusal = new Refusal("security.refused.session-ended");
            recordRefusal(who, action, refusal);
            throw refusal;
        }
        if (!allows(who, needed)) {
            Refusal refusal = new Refusal("security.refused.permission", who.name());
            recordRefusal(who, action, refusal);
            throw refusal;
        }
    }

    /** Leaves the record of a refusal that happened outside a write, such as a file that could not be read. */
    public void recordRefusal(Actor who, String action, Refusal refusal) {
        List<String> args = refusal.args().stream().map(String::valueOf).toList();
        tx.write(unit -> {
            audit.append(unit, who.user(), action, "refusal", null, null,
                    Map.of("code", refusal.code(), "about", args), AuditOutcome.REFUSED);
            return null;
        });
    }
}
