package cn.dutydesk.roster.store;

import cn.dutydesk.roster.domain.CreditRow;
import cn.dutydesk.roster.domain.ExemptionRow;
import cn.dutydesk.roster.domain.MarkRow;
import cn.dutydesk.roster.domain.RuleRow;
import cn.dutydesk.roster.domain.WishRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Finding what a board asks for beyond its posts, and what is credited to whom. */
public final class RuleStore {
    /** Rules the office has set on the board. */
    public List<RuleRow> rules(Session session, long boardId) {
        return session.createSelectionQuery("from RuleRow where boardId = :board", RuleRow.class)
                .setParameter("board", boardId).getResultList();
    }

    public List<MarkRow> marks(Session session, long boardId) {
        return session.createSelectionQuery("from MarkRow where boardId = :board order by id", MarkRow.class)
                .setParameter("board", boardId).getResultList();
    }

    /** Exemptions that touch the days, by their first. */
    public List<ExemptionRow> exemptions(Session session, LocalDate from, LocalDate to) {
        return session.createSelectionQuery("""
                        from ExemptionRow where firstDay <= :to and (lastDay is null or lastDay >= :from)
                        order by firstDay, id""", ExemptionRow.class)
                .setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** Wishes for the days, by day. */
    public List<WishRow> wishes(Session session, LocalDate from, LocalDate to) {
        return session.createSelectionQuery("from WishRow where wishDay between :from and :to order by wishDay, id",
                WishRow.class).setParameter("from", from).setParameter("to", to).getResultList();
    }

    public Optional<WishRow> wish(Session session, long personId, LocalDate day) {
        return session.createSelectionQuery("from WishRow where personId = :person and wishDay = :day", WishRow.class)
                .setParameter("person", personId).setParameter("day", day).uniqueResultOptional();
    }

    /** Corrections of the board's ledger made for days from the first to the last, both included. */
    public List<CreditRow> credits(Session session, long boardId, LocalDate from, LocalDate to) {
        return session.createSelectionQuery("""
                        from CreditRow where boardId = :board and creditDay between :from and :to
                        order by creditDay, id""", CreditRow.class)
                .setParameter("board", boardId).setParameter("from", from).setParameter("to", to).getResultList();
    }
}
