package cn.dutydesk.playbook.store;

import cn.dutydesk.playbook.DowntimeKind;
import cn.dutydesk.playbook.domain.kept.DowntimeRow;
import cn.dutydesk.playbook.domain.kept.LateRow;
import cn.dutydesk.playbook.domain.kept.PulseRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Reads the ledger of downtime and the signs of life. */
public final class DowntimeStore {
    private DowntimeStore() {
    }

    /** The latest sign of life of any workstation. */
    public static Optional<PulseRow> latest(Session session) {
        return session.createSelectionQuery("from PulseRow p order by p.beatAt desc, p.id", PulseRow.class)
                .setMaxResults(1).uniqueResultOptional();
    }

    public static Optional<PulseRow> of(Session session, String workstation) {
        return session.createSelectionQuery("from PulseRow p where p.workstation = :workstation", PulseRow.class)
                .setParameter("workstation", workstation).uniqueResultOptional();
    }

    /**
     * The latest entry that was written after something was due and before it was done; clocks set back do not count. One
     * of the running transaction must have been flushed.
     */
    @SuppressWarnings("removal") // what takes its place comes with a later Hibernate
    public static Optional<Long> between(Session session, Instant due, Instant done) {
        return session.createSelectionQuery("select d.id from DowntimeRow d where d.toAt >= :due and d.toAt <= :done"
                + " and d.kind <> :not order by d.toAt desc, d.id desc", Long.class).setParameter("due", due)
                .setParameter("done", done).setParameter("not", DowntimeKind.CLOCK_BACK).setMaxResults(1)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH).uniqueResultOptional();
    }

    /** Newest first. */
    public static List<DowntimeRow> newest(Session session, int limit) {
        return session.createSelectionQuery("from DowntimeRow d order by d.toAt desc, d.id desc", DowntimeRow.class)
                .setMaxResults(limit).getResultList();
    }

    /** What was late because of these, soonest due first. */
    public static List<LateRow> late(Session session, Collection<Long> downtimes) {
        return session.createSelectionQuery("from LateRow l where l.downtimeId in (:ids) order by l.dueAt, l.id",
                LateRow.class).setParameter("ids", downtimes).getResultList();
    }
}
