package cn.dutydesk.handover.store;

import cn.dutydesk.handover.domain.HandoverDraft;
import cn.dutydesk.handover.domain.HandoverRecord;
import cn.dutydesk.handover.domain.LineRow;
import cn.dutydesk.handover.domain.OverstayRow;
import cn.dutydesk.handover.domain.RefusedHandover;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads handovers and what belongs to them. */
public final class HandoverStore {
    private HandoverStore() {
    }

    public static Optional<HandoverRecord> of(Session session, Instant shiftFrom) {
        return session.createSelectionQuery("from HandoverRecord h where h.shiftFrom = :from", HandoverRecord.class)
                .setParameter("from", shiftFrom).uniqueResultOptional();
    }

    public static Optional<HandoverRecord> last(Session session) {
        return session.createSelectionQuery("from HandoverRecord h order by h.signedAt desc, h.id desc",
                HandoverRecord.class).setMaxResults(1).uniqueResultOptional();
    }

    /** Of shifts that began in the stretch of time, newest first. */
    public static List<HandoverRecord> between(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("from HandoverRecord h where h.shiftFrom >= :from and h.shiftFrom < :to"
                + " order by h.shiftFrom desc", HandoverRecord.class).setParameter("from", from)
                .setParameter("to", to).getResultList();
    }

    /** Signed in the stretch of time, newest first. */
    public static List<HandoverRecord> signed(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("from HandoverRecord h where h.signedAt >= :from and h.signedAt < :to"
                + " order by h.signedAt desc", HandoverRecord.class).setParameter("from", from)
                .setParameter("to", to).getResultList();
    }

    public static Optional<HandoverDraft> draft(Session session, Instant shiftFrom) {
        return session.createSelectionQuery("from HandoverDraft d where d.shiftFrom = :from", HandoverDraft.class)
                .setParameter("from", shiftFrom).uniqueResultOptional();
    }

    /** Oldest first. */
    public static List<RefusedHandover> refusals(Session session, Instant shiftFrom) {
        return session.createSelectionQuery("from RefusedHandover r where r.shiftFrom = :from order by r.id",
                RefusedHandover.class).setParameter("from", shiftFrom).getResultList();
    }

    /** Oldest first. */
    public static List<RefusedHandover> refusals(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("from RefusedHandover r where r.refusedAt >= :from and r.refusedAt < :to"
                + " order by r.id", RefusedHandover.class).setParameter("from", from).setParameter("to", to)
                .getResultList();
    }

    /** Lines in use, in their order. */
    public static List<LineRow> lines(Session session) {
        return session.createSelectionQuery("from LineRow l where l.resting = false order by l.part, l.place, l.id",
                LineRow.class).getResultList();
    }

    public static Optional<OverstayRow> overstay(Session session, Instant shiftFrom) {
        return session.createSelectionQuery("from OverstayRow o where o.shiftFrom = :from", OverstayRow.class)
                .setParameter("from", shiftFrom).uniqueResultOptional();
    }

    /** Those that last. */
    public static List<OverstayRow> running(Session session) {
        return session.createSelectionQuery("from OverstayRow o where o.endedAt is null order by o.shiftFrom",
                OverstayRow.class).getResultList();
    }

    /** Those noticed or ended in the stretch of time. */
    public static List<OverstayRow> overstays(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("from OverstayRow o where o.noticedAt >= :from and o.noticedAt < :to"
                + " or o.endedAt >= :from and o.endedAt < :to order by o.shiftFrom", OverstayRow.class)
                .setParameter("from", from).setParameter("to", to).getResultList();
    }
}
