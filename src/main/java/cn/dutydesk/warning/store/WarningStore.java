package cn.dutydesk.warning.store;

import cn.dutydesk.warning.WarningState;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.domain.Warning;
import cn.dutydesk.warning.domain.WarningMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reads warnings and the files they came in. */
public final class WarningStore {
    private static final Comparator<WarningView> GRAVEST = Comparator.comparing(WarningView::colour)
            .thenComparing(WarningView::onset).thenComparingLong(WarningView::id);

    private WarningStore() {
    }

    /** The file of that content. */
    public static Optional<WarningMessage> message(Session session, String digest) {
        return session.createSelectionQuery("from WarningMessage m where m.digest = :digest", WarningMessage.class)
                .setParameter("digest", digest).uniqueResultOptional();
    }

    /** Whether a message of that sender and identifier was taken. */
    public static boolean known(Session session, String sender, String identifier) {
        return session.createSelectionQuery("select count(m) from WarningMessage m where m.sender = :sender"
                + " and m.identifier = :identifier", Long.class).setParameter("sender", sender)
                .setParameter("identifier", identifier).getSingleResult() > 0;
    }

    /** Messages that speak of an earlier one, in the order they came in. */
    public static List<WarningMessage> referring(Session session, String sender, String identifier) {
        return session
                .createSelectionQuery("select m from WarningMessage m, WarningReference r where r.messageId = m.id"
                        + " and r.sender = :sender and r.identifier = :identifier order by m.id", WarningMessage.class)
                .setParameter("sender", sender).setParameter("identifier", identifier).getResultList();
    }

    /** The warnings that came in a message. */
    public static List<Warning> of(Session session, String sender, String identifier) {
        return session.createSelectionQuery("from Warning w where w.sender = :sender and w.identifier = :identifier"
                + " order by w.id", Warning.class).setParameter("sender", sender).setParameter("identifier", identifier)
                .getResultList();
    }

    /** Warnings that run and are over by the instant. */
    public static List<Long> over(Session session, Instant now) {
        return session.createSelectionQuery("select w.id from Warning w where w.state = :running and w.expires <= :now"
                + " order by w.id", Long.class).setParameter("running", WarningState.RUNNING).setParameter("now", now)
                .getResultList();
    }

    /** Warnings in force, the gravest first, then the one that began first. */
    public static List<WarningView> running(Session session, Instant now) {
        return session.createSelectionQuery("from Warning w where w.state = :running and w.expires > :now",
                Warning.class).setParameter("running", WarningState.RUNNING).setParameter("now", now).getResultList()
                .stream().map(Warning::view).sorted(GRAVEST).toList();
    }

    /** Warnings of late, the last one first. */
    public static List<WarningView> latest(Session session, int most) {
        return session.createSelectionQuery("from Warning w order by w.arrivedAt desc, w.id desc", Warning.class)
                .setMaxResults(most).getResultList().stream().map(Warning::view).toList();
    }

    /** Files of late, the last one first. */
    public static List<WarningMessage> messages(Session session, int most) {
        return session.createSelectionQuery("from WarningMessage m order by m.arrivedAt desc, m.id desc",
                WarningMessage.class).setMaxResults(most).getResultList();
    }
}
