package cn.dutydesk.desk.store;

import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.domain.LogAddition;
import cn.dutydesk.desk.domain.LogCorrection;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.desk.domain.LogFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads the duty log. Newest first; of the same minute, the one written last. */
public final class LogStore {
    /** How many numbers go into one query; databases take more, gladly they do not. */
    private static final int BATCH = 500;
    private static final String RANGE = " from LogEntry e where e.happenedAt >= :from and e.happenedAt < :to";
    private static final String OF_KIND = " and e.kind = :kind";
    private static final String ORDER = " order by e.happenedAt desc, e.id desc";

    private LogStore() {
    }

    /** @param kind null for every kind; @param offset how many of the newest to pass over */
    public static List<EntryView> between(Session session, Instant from, Instant to, @Nullable LogKind kind, int offset,
            int limit) {
        var query = session.createSelectionQuery("select e" + RANGE + (kind == null ? "" : OF_KIND) + ORDER,
                LogEntry.class).setParameter("from", from).setParameter("to", to)
                .setFirstResult(offset).setMaxResults(limit);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        return views(session, query.getResultList());
    }

    public static long count(Session session, Instant from, Instant to) {
        return session.createSelectionQuery("select count(e)" + RANGE, Long.class)
                .setParameter("from", from).setParameter("to", to).getSingleResult();
    }

    /** How many there are of each kind. */
    public static Map<LogKind, Long> counts(Session session, Instant from, Instant to) {
        Map<LogKind, Long> counts = new EnumMap<>(LogKind.class);
        session.createSelectionQuery("select e.kind, count(e)" + RANGE + " group by e.kind", Object[].class)
                .setParameter("from", from).setParameter("to", to).getResultList()
                .forEach(row -> counts.put((LogKind) row[0], (Long) row[1]));
        return counts;
    }

    /** Entries by number, in the order asked; numbers that are not there are passed over. */
    public static List<EntryView> byIds(Session session, Collection<Long> ids) {
        List<Long> asked = List.copyOf(ids);
        Map<Long, EntryView> found = new HashMap<>();
        for (int i = 0; i < asked.size(); i += BATCH) {
            views(session, session.createSelectionQuery("from LogEntry e where e.id in :ids", LogEntry.class)
                    .setParameter("ids", asked.subList(i, Math.min(asked.size(), i + BATCH))).getResultList())
                    .forEach(view -> found.put(view.id(), view));
        }
        return asked.stream().map(found::get).filter(view -> view != null).toList();
    }

    /** Number and time of the entries with a wording that no block of the index holds yet and one that contains the text. */
    static List<Object[]> freshContaining(Session session, String folded) {
        String pattern = "%" + folded.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return session.createSelectionQuery("select distinct e.id, e.happenedAt from FreshWording f"
                + " join LogEntry e on e.id = f.entryId where " + like("e.content") + " or " + like("e.origin")
                + " or " + like("e.author") + " or " + like("e.handling") + " or " + like("e.result")
                + " or exists (select 1 from LogCorrection c where c.entryId = e.id and " + like("c.content") + ")"
                + " or exists (select 1 from LogAddition a where a.entryId = e.id and " + like("a.content") + ")"
                + " or exists (select 1 from LogFile x where x.entryId = e.id and " + like("x.name") + ")",
                Object[].class).setParameter("text", pattern).getResultList();
    }

    private static String like(String column) {
        return "lower(" + column + ") like :text escape '!'";
    }

    private static List<EntryView> views(Session session, List<LogEntry> entries) {
        List<Long> ids = entries.stream().map(LogEntry::id).toList();
        Map<Long, List<LogCorrection>> corrections = beside(session, LogCorrection.class, ids, LogCorrection::entryId);
        Map<Long, List<LogAddition>> additions = beside(session, LogAddition.class, ids, LogAddition::entryId);
        Map<Long, List<LogFile>> files = beside(session, LogFile.class, ids, LogFile::entryId);
        return entries.stream().map(e -> view(e, corrections.getOrDefault(e.id(), List.of()),
                additions.getOrDefault(e.id(), List.of()), files.getOrDefault(e.id(), List.of()))).toList();
    }

    /** What stands beside entries, by entry, oldest first. */
    private static <T> Map<Long, List<T>> beside(Session session, Class<T> type, List<Long> ids,
            Function<T, Long> entry) {
        Map<Long, List<T>> all = new HashMap<>();
        for (int i = 0; i < ids.size(); i += BATCH) {
            session.createSelectionQuery("from " + type.getSimpleName() + " x where x.entryId in :ids order by x.id",
                    type).setParameter("ids", ids.subList(i, Math.min(ids.size(), i + BATCH))).getResultList()
                    .forEach(one -> all.computeIfAbsent(entry.apply(one), id -> new ArrayList<>()).add(one));
        }
        return all;
    }

    private static EntryView view(LogEntry e, List<LogCorrection> corrections, List<LogAddition> additions,
            List<LogFile> files) {
        String holding = corrections.isEmpty() ? e.content() : corrections.getLast().content();
        return new EntryView(e.id(), e.happenedAt(), e.writtenAt(), e.kind(), e.origin(), holding, e.content(),
                e.handling(), e.result(), e.author(), e.lateReason(),
                corrections.stream().map(c -> new EntryView.Correction(c.content(), c.reason(), c.correctedAt(),
                        c.correctedBy())).toList(),
                additions.stream().map(a -> new EntryView.Addition(a.part(), a.content(), a.addedAt(), a.addedBy()))
                        .toList(),
                files.stream().map(f -> new EntryView.FileView(f.id(), f.name(), f.length(), f.hash(), f.addedAt(),
                        f.addedBy())).toList());
    }
}
