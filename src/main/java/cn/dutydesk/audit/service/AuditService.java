package cn.dutydesk.audit.service;

import cn.dutydesk.audit.Audit;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.domain.Takes;
import cn.dutydesk.audit.store.Coverage;
import cn.dutydesk.audit.store.Inspection;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.data.Tx;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The chain on the database. The head row is locked while links are added, so several workstations keep one order. */
public final class AuditService implements Audit {
    private final Tx tx;
    private final BureauClock clock;
    private final String workstation;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Map<String, Covered> covered;

    /** @param workstation host name written on each link */
    public AuditService(Tx tx, BureauClock clock, String workstation) {
        this.tx = tx;
        this.clock = clock;
        this.workstation = workstation;
    }

    @Override
    public void append(Tx.Unit unit, String actor, String action, String subject, @Nullable Object id,
            @Nullable Object before,
            @Nullable Object after, AuditOutcome outcome) {
        unit.part(Links.class, () -> {
            Links links = new Links(unit, workstation, covered(unit.session()));
            unit.beforeCommit(links::store);
            return links;
        }).add(clock.now(), actor, action, subject, id == null ? "" : id.toString(), write(before), write(after),
                outcome);
    }

    @Override
    public void unrecorded(Tx.Unit unit) {
        Set<String> tables = new TreeSet<>(unit.changed().keySet());
        tables.retainAll(covered(unit.session()).keySet());
        if (!tables.isEmpty()) {
            throw new IllegalStateException(tables + " changed without a record: leave one, or give the reason why none"
                    + " is needed in audit/coverage.csv");
        }
    }

    private Map<String, Covered> covered(Session session) {
        if (covered == null) {
            covered = session.doReturningWork(Coverage::of);
        }
        return covered;
    }

    private String write(@Nullable Object state) {
        return state == null ? "" : json.writeValueAsString(state);
    }

    @Override
    public ChainCheck verify(List<Seal> outside) {
        return atOneMoment(connection -> new Inspection(connection).check(outside));
    }

    private <R> R atOneMoment(ReturningWork<R> look) {
        return tx.read(session -> session.doReturningWork(connection -> {
            // Set before anything is read; the pool sets it back.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            return look.execute(connection);
        }));
    }

    @Override
    public void take(String version) {
        String taken = tx.read(session -> session.find(AuditHead.class, AuditHead.ID).taken());
        if (taken.equals(version)) {
            return;
        }
        List<Inspection.Wrong> rows = new ArrayList<>();
        ChainCheck links = atOneMoment(connection -> {
            Inspection inspection = new Inspection(connection);
            ChainCheck found = inspection.links(link -> {});
            inspection.takeAll();
            inspection.compare(rows::add);
            return found;
        });
        if (!links.whole()) {
            // What the rows should be is not known; verifying goes on saying where the chain is broken.
            return;
        }
        for (int from = 0; from == 0 || from < rows.size(); from += Links.MOST_ROWS) {
            take(version, rows.subList(from, Math.min(rows.size(), from + Links.MOST_ROWS)), rows.size(),
                    from + Links.MOST_ROWS >= rows.size());
        }
    }

    private void take(String version, List<Inspection.Wrong> rows, int all, boolean last) {
        SortedMap<String, SortedMap<Long, byte[]>> marks = new TreeMap<>();
        rows.forEach(row -> marks.computeIfAbsent(row.table(), table -> new TreeMap<>()).put(row.row(), row.digest()));
        tx.write(unit -> {
            Links links = new Links(unit, workstation, covered(unit.session()));
            links.add(clock.now(), "system", Takes.ACTION, last ? Takes.DONE : Takes.PART, version, "",
                    last ? write(Map.of("rows", all)) : "", AuditOutcome.DONE);
            AuditHead head = links.store(marks);
            if (last) {
                head.take(version);
            }
            return null;
        });
    }

    @Override
    public List<AuditRecord> search(String text, long below, int limit) {
        String like = "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return tx.read(session -> session.createSelectionQuery("""
                        from AuditEntry where sequence < :below and (actor like :like escape '!'
                        or action like :like escape '!' or subject like :like escape '!'
                        or stateBefore like :like escape '!' or stateAfter like :like escape '!')
                        order by sequence desc""", AuditEntry.class)
                .setParameter("below", below).setParameter("like", like).setMaxResults(limit)
                .getResultList().stream().map(AuditEntry::record).toList());
    }
}
