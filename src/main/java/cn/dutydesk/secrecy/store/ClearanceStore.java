package cn.dutydesk.secrecy.store;

import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.LineKind;
import cn.dutydesk.secrecy.domain.ClearedPerson;
import cn.dutydesk.secrecy.domain.ExitRow;
import cn.dutydesk.secrecy.domain.RegisterLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Reads the register of people and the courses of everything. */
public final class ClearanceStore {
    private static final int BATCH = 500;

    private ClearanceStore() {
    }

    /** Everybody, those who hold a post first. */
    public static List<ClearedPerson> all(Session session) {
        return session.createSelectionQuery("from ClearedPerson c order by c.id", ClearedPerson.class).getResultList();
    }

    /** Those not ended. */
    public static List<ClearedPerson> running(Session session) {
        return session.createSelectionQuery("from ClearedPerson c where c.state <> :ended order by c.id",
                ClearedPerson.class).setParameter("ended", ClearanceState.ENDED).getResultList();
    }

    /** The person's entry that is not ended, if there is one. */
    public static Optional<ClearedPerson> of(Session session, long personId) {
        return session.createSelectionQuery("from ClearedPerson c where c.personId = :person and c.state <> :ended",
                ClearedPerson.class).setParameter("person", personId).setParameter("ended", ClearanceState.ENDED)
                .getResultList().stream().findFirst();
    }

    public static List<ExitRow> exits(Session session) {
        return session.createSelectionQuery("from ExitRow e order by e.id desc", ExitRow.class).getResultList();
    }

    /** Lines of one kind of thing, newest first. */
    public static List<RegisterLine> lines(Session session, String subject) {
        return session.createSelectionQuery("from RegisterLine l where l.subject = :subject order by l.id desc",
                RegisterLine.class).setParameter("subject", subject).getResultList();
    }

    /** Lines of one kind of thing, newest first, counts since a day only: a device is counted every month. */
    public static List<RegisterLine> lines(Session session, String subject, LocalDate counted) {
        return session.createSelectionQuery("from RegisterLine l where l.subject = :subject and (l.kind <> :count or"
                + " l.onDay >= :since) order by l.id desc", RegisterLine.class).setParameter("subject", subject)
                .setParameter("count", LineKind.COUNTED).setParameter("since", counted).getResultList();
    }

    /** Lines of one thing, newest first. */
    public static List<RegisterLine> lines(Session session, String subject, long id) {
        return session.createSelectionQuery("from RegisterLine l where l.subject = :subject and l.subjectId = :id"
                + " order by l.id desc", RegisterLine.class).setParameter("subject", subject).setParameter("id", id)
                .getResultList();
    }

    /** Which of these reminders were sent. */
    public static Set<String> sent(Session session, Collection<String> keys) {
        Set<String> sent = new HashSet<>();
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            sent.addAll(session.createSelectionQuery("select r.dueKey from ReminderRow r where r.dueKey in :keys",
                    String.class).setParameter("keys", all.subList(from, Math.min(all.size(), from + BATCH)))
                    .getResultList());
        }
        return sent;
    }
}
