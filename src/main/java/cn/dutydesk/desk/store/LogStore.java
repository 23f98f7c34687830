package cn.dutydesk.desk.store;

import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.domain.LogCorrection;
import cn.dutydesk.desk.domain.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;

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
    public static List<EntryView> between(Session session, Instant from, Instant to, LogKind kind, int offset,
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

    /** Entries whose wording, first or corrected, or origin contains the text; letters in any case. */
    public static List<EntryView> containing(Session session, String text, int offset, int limit) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT)
                .replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return views(session, session.createSelectionQuery("from LogEntry e where lower(e.content) like :text escape '!'"
                + " or lower(e.origin) like :text escape '!' or lower(e.author) like :text escape '!'"
                + " or exists (select 1 from LogCorrection c where c.entryId = e.id"
                + " and lower(c.content) like :text escape '!')" + ORDER, LogEntry.class)
                .setParameter("text", pattern).setFirstResult(offset).setMaxResults(limit).getResultList());
    }

    private static List<EntryView> views(Session session, List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EntryView.Correction>> corrections = new HashMap<>();
        List<Long> ids = entries.stream().map(LogEntry::id).toList();
        for (int i = 0; i < ids.size(); i += BATCH) {
            session.createSelectionQuery("from LogCorrection c where c.entryId in :ids order by c.id",
                    LogCorrection.class).setParameter("ids", ids.subList(i, Math.min(ids.size(), i + BATCH)))
                    .getResultList()
                    .forEach(c -> corrections.computeIfAbsent(c.entryId(), id -> new ArrayList<>()).add(
                            new EntryView.Correction(c.content(), c.reason(), c.correctedAt(), c.correctedBy())));
        }
        return entries.stream().map(e -> view(e, corrections.getOrDefault(e.id(), List.of()))).toList();
    }

    private static EntryView view(LogEntry e, List<EntryView.Correction> corrections) {
        String holding = corrections.isEmpty() ? e.content() : corrections.getLast().content();
        return new EntryView(e.id(), e.happenedAt(), e.writtenAt(), e.kind(), e.origin(), holding, e.content(),
                e.author(), e.lateReason(), corrections);
    }
}
