package cn.dutydesk.audit.service;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.domain.AuditEntry;
import cn.dutydesk.audit.domain.AuditHead;
import cn.dutydesk.audit.domain.Chain;
import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.domain.Marks;
import cn.dutydesk.audit.store.RowReader;
import cn.dutydesk.data.Tx;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/**
 * The links one write leaves. They are written when its work is done, the last of them with the digests of all rows
 * the work stored, changed or took away; the end of the chain is locked no longer than that takes.
 */
final class Links {
    /** Rows a link marks at most; more go into further links. */
    static final int MOST_ROWS = 10_000;

    private final Tx.Unit unit;
    private final String workstation;
    private final Map<String, Covered> covered;
    private final List<AuditRecord> open = new ArrayList<>();

    Links(Tx.Unit unit, String workstation, Map<String, Covered> covered) {
        this.unit = unit;
        this.workstation = workstation;
        this.covered = covered;
    }

    void add(Instant at, String actor, String action, String subject, String id, String before, String after,
            AuditOutcome outcome) {
        open.add(new AuditRecord(0, at, actor, workstation, action, subject, id, before, after, outcome, "", "", ""));
    }

    /** Writes them all, with the marks of what the session changed. */
    void store() {
        SortedMap<String, Set<Long>> changed = unit.changed();
        SortedMap<String, SortedMap<Long, byte[]>> marks = unit.session()
                .doReturningWork(connection -> read(connection, changed));
        List<String> texts = split(marks);
        AuditRecord last = open.getLast();
        // What does not fit into the last link goes into links of its own before it.
        for (int i = 0; i < texts.size() - 1; i++) {
            open.add(open.size() - 1, rowsOnly(last, texts.get(i)));
        }
        if (!texts.isEmpty()) {
            open.set(open.size() - 1, marked(last, texts.getLast()));
        }
        chain();
    }

    /** Writes them as they are, with marks made elsewhere on the last. @return the end of the chain */
    AuditHead store(SortedMap<String, SortedMap<Long, byte[]>> marks) {
        open.add(marked(open.removeLast(), Marks.write(marks)));
        return chain();
    }

    private static AuditRecord marked(AuditRecord link, String rows) {
        return new AuditRecord(0, link.at(), link.actor(), link.workstation(), link.action(), link.subject(),
                link.subjectId(), link.before(), link.after(), link.outcome(), rows, "", "");
    }

    private static AuditRecord rowsOnly(AuditRecord link, String rows) {
        return new AuditRecord(0, link.at(), link.actor(), link.workstation(), link.action(), "rows", "", "", "",
                link.outcome(), rows, "", "");
    }

    private AuditHead chain() {
        Session session = unit.session();
        AuditHead head = session.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
        for (AuditRecord link : open) {
            AuditRecord placed = placed(link, head.sequence() + 1, head.hash(), "");
            String hash = Chain.hash(placed);
            session.persist(new AuditEntry(placed(link, placed.sequence(), head.hash(), hash)));
            head.move(placed.sequence(), hash);
        }
        open.clear();
        return head;
    }

    private static AuditRecord placed(AuditRecord link, long sequence, String previous, String hash) {
        return new AuditRecord(sequence, link.at(), link.actor(), link.workstation(), link.action(), link.subject(),
                link.subjectId(), link.before(), link.after(), link.outcome(), link.rows(), previous, hash);
    }

    private SortedMap<String, SortedMap<Long, byte[]>> read(Connection connection,
            SortedMap<String, Set<Long>> changed) throws SQLException {
        SortedMap<String, SortedMap<Long, byte[]>> marks = new TreeMap<>();
        for (Map.Entry<String, Set<Long>> table : changed.entrySet()) {
            Covered known = covered.get(table.getKey());
            if (known != null) {
                SortedMap<Long, byte[]> rows = new RowReader(connection, known).rows(table.getValue());
                table.getValue().forEach(row -> rows.putIfAbsent(row, Marks.GONE));
                marks.put(table.getKey(), rows);
            }
        }
        return marks;
    }

    private static List<String> split(SortedMap<String, SortedMap<Long, byte[]>> marks) {
        List<String> texts = new ArrayList<>();
        SortedMap<String, SortedMap<Long, byte[]>> part = new TreeMap<>();
        int size = 0;
        for (Map.Entry<String, SortedMap<Long, byte[]>> table : marks.entrySet()) {
            for (Map.Entry<Long, byte[]> row : table.getValue().entrySet()) {
                part.computeIfAbsent(table.getKey(), name -> new TreeMap<>()).put(row.getKey(), row.getValue());
                if (++size == MOST_ROWS) {
                    texts.add(Marks.write(part));
                    part.clear();
                    size = 0;
                }
            }
        }
        if (size > 0) {
            texts.add(Marks.write(part));
        }
        return texts;
    }
}
