package cn.dutydesk.roster.store;

import cn.dutydesk.roster.domain.HistoryKind;
import cn.dutydesk.roster.domain.HistoryRow;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Finding recorded duties. */
public final class HistoryStore {
    /** Recorded duties of one kind on the days from the first to the last, both included. */
    public List<HistoryRow> rows(Session session, HistoryKind kind, LocalDate from, LocalDate to) {
        return session.createSelectionQuery("""
                        from HistoryRow where kind = :kind and dutyDay between :from and :to
                        order by dutyDay, postId, seat""", HistoryRow.class)
                .setParameter("kind", kind).setParameter("from", from).setParameter("to", to).getResultList();
    }
}
