package cn.dutydesk.roster.store;

import cn.dutydesk.core.TimeRange;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.VersionState;
import cn.dutydesk.roster.domain.DutyTimeline;
import cn.dutydesk.roster.domain.DutyTimeline.Planned;
import cn.dutydesk.roster.domain.DutyTimeline.Published;
import cn.dutydesk.roster.domain.DutyTimeline.Recorded;
import cn.dutydesk.roster.domain.DutyTimeline.Replacement;
import cn.dutydesk.roster.domain.HistoryRow;
import cn.dutydesk.roster.domain.ReplacementRow;
import cn.dutydesk.roster.domain.RosterVersion;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Loads what decides who is on duty in a stretch of days, as plain values. */
public final class TimelineStore {
    /**
     * History, published versions and replacements that speak of the days from the first to the last, both included.
     */
    public DutyTimeline load(Session session, LocalDate from, LocalDate to) {
        List<Recorded> history = session.createSelectionQuery("from HistoryRow where dutyDay between :from and :to",
                HistoryRow.class)
                .setParameter("from", from).setParameter("to", to).getResultList().stream()
                .map(HistoryRow::recorded).toList();
        List<RosterVersion> versions = session.createSelectionQuery("""
                        from RosterVersion where state = :published and monthStart between :from and :to""",
                RosterVersion.class)
                .setParameter("published", VersionState.PUBLISHED)
                .setParameter("from", YearMonth.from(from).atDay(1)).setParameter("to", to).getResultList();
        if (versions.isEmpty()) {
            return new DutyTimeline(history, List.of(), List.of());
        }
        Map<Long, RosterVersion> byId = new HashMap<>();
        versions.forEach(version -> byId.put(version.id(), version));
        Map<Long, List<Planned>> duties = planned(session, byId, from, to);
        List<Published> published = versions.stream().map(version -> new Published(version.id(), version.boardId(),
                version.month(), version.number(), Objects.requireNonNull(version.card().publishedAt()),
                duties.getOrDefault(version.id(), List.of()))).toList();
        List<Replacement> replacements = session.createSelectionQuery(
                "from ReplacementRow where dutyDay between :from and :to order by recordedAt, id",
                ReplacementRow.class)
                .setParameter("from", from).setParameter("to", to).getResultList().stream()
                .map(ReplacementRow::replacement).toList();
        return new DutyTimeline(history, published, replacements);
    }

    /**
     * Scalars, not entities: a year of seats is read each time a month is edited. No list of ids: a query with another
     * number of them each month would be planned anew each time.
     */
    private static Map<Long, List<Planned>> planned(Session session, Map<Long, RosterVersion> versions,
            LocalDate from, LocalDate to) {
        return session.createSelectionQuery("""
                        select a.roster.id, a.dutyDay, a.postId, a.seat, a.startsAt, a.endsAt, a.personId
                        from Assignment a where a.dutyDay between :from and :to and a.personId is not null
                        and a.roster.state = :published""", Tuple.class)
                .setParameter("from", from).setParameter("to", to).setParameter("published", VersionState.PUBLISHED)
                .getResultList().stream()
                // What was published since the versions were read has to wait for the next reading.
                .filter(row -> versions.containsKey(row.get(0, Long.class)))
                .collect(Collectors.groupingBy(row -> row.get(0, Long.class), Collectors.mapping(row -> new Planned(
                        Objects.requireNonNull(versions.get(row.get(0, Long.class))).boardId(),
                        new Seat(row.get(1, LocalDate.class), row.get(2, Long.class), row.get(3, Integer.class)),
                        new TimeRange(row.get(4, Instant.class), row.get(5, Instant.class)),
                        row.get(6, Long.class)), Collectors.toList())));
    }
}
