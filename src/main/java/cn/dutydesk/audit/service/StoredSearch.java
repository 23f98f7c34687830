package cn.dutydesk.audit.service;

import cn.dutydesk.audit.AuditFailures;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditQuery;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.AuditSearch;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.data.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.query.SelectionQuery;

/** Finding things in the stored record. */
public final class StoredSearch implements AuditSearch {
    private static final List<String> PROOFS = List.of("security.sign-in", "security.unlock", "security.prove");

    private final Tx tx;

    public StoredSearch(Tx tx) {
        this.tx = tx;
    }

    @Override
    public List<AuditRecord> find(AuditQuery query, long below, int limit) {
        StringBuilder where = new StringBuilder("from AuditEntry where sequence < :below");
        Map<String, Object> values = new LinkedHashMap<>(Map.of("below", below));
        if (!query.text().isBlank()) {
            values.put("text", like(query.text()));
            where.append(" and (actor like :text escape '!' or action like :text escape '!'"
                    + " or subject like :text escape '!' or subjectId like :text escape '!'"
                    + " or stateBefore like :text escape '!' or stateAfter like :text escape '!'");
            if (!query.codes().isEmpty()) {
                values.put("codes", query.codes());
                where.append(" or action in (:codes) or subject in (:codes)");
            }
            where.append(')');
        }
        if (!query.actor().isBlank()) {
            values.put("actor", like(query.actor()));
            where.append(" and actor like :actor escape '!'");
        }
        if (query.outcome() != null) {
            values.put("outcome", query.outcome());
            where.append(" and outcome = :outcome");
        }
        if (query.from() != null) {
            values.put("from", query.from());
            where.append(" and writtenAt >= :from");
        }
        if (query.until() != null) {
            values.put("until", query.until());
            where.append(" and writtenAt < :until");
        }
        return read(where.append(" order by sequence desc").toString(), values, limit);
    }

    private static String like(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private List<AuditRecord> read(String query, Map<String, Object> values, int limit) {
        return tx.read(session -> {
            SelectionQuery<AuditEntry> wanted = session.createSelectionQuery(query, AuditEntry.class)
                    .setMaxResults(limit);
            values.forEach((name, value) -> {
                if (value instanceof Set<?> set) {
                    wanted.setParameterList(name, set);
                } else {
                    wanted.setParameter(name, value);
                }
            });
            return wanted.getResultList().stream().map(AuditEntry::record).toList();
        });
    }

    @Override
    public List<AuditRecord> of(Set<String> actions, Set<String> settings, long above, int limit) {
        return read("from AuditEntry where sequence > :above and outcome = :done and (action in (:actions)"
                + " or subject = 'setting' and subjectId in (:settings)) order by sequence",
                Map.of("above", above,
                        "done", AuditOutcome.DONE, "actions", actions, "settings", settings),
                limit);
    }

    @Override
    public List<AuditFailures> failures(Instant from, int limit) {
        return tx.read(session -> session.createSelectionQuery("select actor, workstation, count(*), max(writtenAt)"
                + " from AuditEntry where writtenAt >= :from and outcome = :refused and action in (:proofs)"
                + " group by actor, workstation order by count(*) desc, max(writtenAt) desc", Object[].class)
                .setParameter("from", from).setParameter("refused", AuditOutcome.REFUSED)
                .setParameterList("proofs", PROOFS).setMaxResults(limit).getResultList().stream()
                .map(row -> new AuditFailures((String) row[0], (String) row[1], (Long) row[2], (Instant) row[3]))
                .toList());
    }
}
