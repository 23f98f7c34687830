package cn.dutydesk.admin.service;

import cn.dutydesk.admin.RecordFile;
import cn.dutydesk.admin.domain.AuditReading;
import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditFailures;
import cn.dutydesk.audit.AuditQuery;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.AuditSearch;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import cn.dutydesk.settings.Setting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reading, exporting and checking the audit record. Blocks. */
public final class AuditDesk {
    /** What the security administrators do, told to the auditor. */
    private static final Set<String> WATCHED = Set.of("account.roles", "account.second-reset", "session.end");
    private static final Set<String> GUARDS = Stream.of(Setting.values()).filter(Setting::security).map(Setting::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final int PAGE = 1000;
    private static final int MOST_NEWS = 1000;

    private final Acts acts;
    private final Audit audit;
    private final AuditSearch search;

    public AuditDesk(Acts acts, Audit audit, AuditSearch search) {
        this.acts = acts;
        this.audit = audit;
        this.search = search;
    }

    /** Whether the actor may read the record: only the audit administrator. */
    public boolean mayRead(Actor who) {
        return acts.allows(who, Permission.AUDIT_READ);
    }

    /**
     * Newest first.
     *
     * @param below records before this number only; {@link Long#MAX_VALUE} begins with the newest
     * @throws cn.dutydesk.core.Refusal when the actor may not read the record
     */
    public List<AuditRecord> search(Actor who, AuditQuery query, long below, int limit) {
        acts.demand(who, Permission.AUDIT_READ, "audit.read");
        return search.find(query, below, limit);
    }

    /**
     * Writes all that is found, newest first; that it was taken out is itself recorded.
     *
     * @param row  one line of the file for a record
     * @param file xlsx or csv, by the end of its name
     * @return how many records it holds
     * @throws cn.dutydesk.core.Refusal when the actor may not, or the file cannot be written
     */
    public long export(Actor who, AuditQuery query, String title, List<String> heading,
            Function<AuditRecord, List<String>> row, RecordFile writer, Path file) {
        acts.demand(who, Permission.AUDIT_READ, "audit.export");
        AtomicLong count = new AtomicLong();
        writer.write(file, title, heading, records(query).peek(record -> count.incrementAndGet()).map(row));
        acts.write(who, Permission.AUDIT_READ, "audit.export", act -> {
            act.record("audit", null, null, told(query, count.get(), file));
            return null;
        });
        return count.get();
    }

    /** Page after page, so that nothing long stays in memory. */
    private Stream<AuditRecord> records(AuditQuery query) {
        return Stream.iterate(search.find(query, Long.MAX_VALUE, PAGE), page -> !page.isEmpty(),
                page -> search.find(query, page.getLast().sequence(), PAGE)).flatMap(List::stream);
    }

    private static Map<String, Object> told(AuditQuery query, long count, Path file) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("records", count);
        told.put("file", file.getFileName().toString());
        told.put("text", query.text());
        told.put("actor", query.actor());
        told.put("outcome", query.outcome() == null ? "" : query.outcome().name());
        told.put("from", query.from() == null ? "" : query.from().toString());
        told.put("until", query.until() == null ? "" : query.until().toString());
        return told;
    }

    /** Failed attempts to get in, the most frequent first. */
    public List<AuditFailures> failures(Actor who, Instant from, int limit) {
        acts.demand(who, Permission.AUDIT_READ, "audit.read");
        return search.failures(from, limit);
    }

    /** What the security administrators did that this auditor has not marked as read, oldest first. */
    public List<AuditRecord> news(Actor who) {
        long read = acts.read(who, Permission.AUDIT_READ, session -> reading(session, who)
                .map(AuditReading::upTo).orElse(0L));
        return search.of(WATCHED, GUARDS, read, MOST_NEWS);
    }

    /** Marks what the security administrators did as read. @param upTo number of the newest record seen */
    public void read(Actor who, long upTo) {
        acts.write(who, Permission.AUDIT_READ, "audit.reviewed", act -> {
            AuditReading reading = reading(act.session(), who).orElseGet(() -> {
                AuditReading first = new AuditReading(who.accountId(), act.now());
                act.session().persist(first);
                return first;
            });
            long before = reading.upTo();
            reading.read(upTo, act.now());
            act.record("audit", upTo, before, upTo);
            return null;
        });
    }

    private static Optional<AuditReading> reading(Session session, Actor who) {
        return session.createSelectionQuery("from AuditReading where accountId = :account", AuditReading.class)
                .setParameter("account", who.accountId()).uniqueResultOptional();
    }

    /** Recomputes the whole chain; any account may. Takes as long as that takes. */
    public ChainCheck verify(Actor who) {
        acts.demand(who, Permission.AUDIT_VERIFY, "audit.verify");
        return audit.verify();
    }
}
