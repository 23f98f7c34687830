package cn.dutydesk.security;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One permitted write while it runs: the session to work in, and the record to leave. */
public final class Act {
    private final Tx.Unit unit;
    private final Actor actor;
    private final String action;
    private final Instant now;
    private final Audit audit;
    private final Signals signals;
    private boolean recorded;

    Act(Tx.Unit unit, Actor actor, String action, Instant now, Audit audit, Signals signals) {
        this.unit = unit;
        this.actor = actor;
        this.action = action;
        this.now = now;
        this.audit = audit;
        this.signals = signals;
    }

    public Session session() {
        return unit.session();
    }

    /** The transaction itself, for rooms below this one. */
    public Tx.Unit unit() {
        return unit;
    }

    public Actor actor() {
        return actor;
    }

    /** When this act began; one instant for everything it writes. */
    public Instant now() {
        return now;
    }

    /**
     * Leaves the record of what was done.
     *
     * @param subject kind of thing, for example {@code person}
     * @param id      which one; null when there is no one thing
     * @param before  state before: null, record, map, string or number, written as JSON
     * @param after   state after, likewise
     */
    public void record(String subject, @Nullable Object id, @Nullable Object before, @Nullable Object after) {
        audit.append(unit, actor.user(), action, subject, id, before, after, AuditOutcome.DONE);
        recorded = true;
    }

    /** Sends the signal once the transaction is committed. */
    public void signal(Object signal) {
        unit.afterCommit(() -> signals.send(signal));
    }

    boolean recorded() {
        return recorded;
    }
}
