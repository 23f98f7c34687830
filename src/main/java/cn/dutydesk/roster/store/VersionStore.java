package cn.dutydesk.roster.store;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Finding the versions of a month. */
public final class VersionStore {
    /** All versions of the month, newest first. */
    public List<RosterVersion> of(Session session, long boardId, YearMonth month) {
        return session.createSelectionQuery("""
                        from RosterVersion where boardId = :board and monthStart = :month
                        order by versionNumber desc""", RosterVersion.class)
                .setParameter("board", boardId).setParameter("month", month.atDay(1)).getResultList();
    }

    /** All versions of the months from the first to the last, both included. */
    public List<RosterVersion> between(Session session, long boardId, YearMonth first, YearMonth last) {
        return session.createSelectionQuery("""
                        from RosterVersion where boardId = :board and monthStart between :first and :last""",
                RosterVersion.class)
                .setParameter("board", boardId).setParameter("first", first.atDay(1))
                .setParameter("last", last.atDay(1)).getResultList();
    }

    public Optional<RosterVersion> draft(Session session, long boardId, YearMonth month) {
        return of(session, boardId, month).stream().filter(v -> v.state() == VersionState.DRAFT).findFirst();
    }

    public Optional<RosterVersion> published(Session session, long boardId, YearMonth month) {
        return of(session, boardId, month).stream().filter(v -> v.state() == VersionState.PUBLISHED).findFirst();
    }

    /** @throws Refusal when there is no such version, for example a draft thrown away by someone else */
    public RosterVersion get(Session session, long rosterId) {
        return Optional.ofNullable(session.find(RosterVersion.class, rosterId))
                .orElseThrow(() -> new Refusal("roster.refused.no-roster"));
    }

    /** Swaps and stand-ins over a version, in the order they were recorded. */
    public List<ReplacementRow> replacements(Session session, long rosterId) {
        return session.createSelectionQuery("from ReplacementRow where rosterId = :roster order by recordedAt, id",
                ReplacementRow.class).setParameter("roster", rosterId).getResultList();
    }
}
