package cn.dutydesk.audit.store;

import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.Seal;
import cn.dutydesk.audit.domain.Chain;
import cn.dutydesk.audit.domain.Covered;
import cn.dutydesk.audit.domain.MarkMap;
import cn.dutydesk.audit.domain.Marks;
import cn.dutydesk.audit.domain.SealCheck;
import cn.dutydesk.audit.domain.Takes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Recomputes the record of a database: every link, then every covered row against what the chain last said of it. For
 * the open database and for backups alike. Blocks.
 */
public final class Inspection {
    private static final int ROWS = 1000;

    private final Connection connection;
    private final Chain chain = new Chain();
    private final Takes takes = new Takes();
    private final Map<String, MarkMap> marks = new HashMap<>();
    private boolean all;

    /** @param connection that sees one moment throughout, or a database nobody writes */
    public Inspection(Connection connection) {
        this.connection = connection;
    }

    /** A row that is not as the record says. @param digest of the row as it is; {@link Marks#GONE} when it is missing */
    public record Wrong(String table, long row, byte[] digest) {
        public String place() {
            return table + " " + row;
        }
    }

    /** Links, seals and rows. @param outside seals kept elsewhere, which must be among those of the database */
    public ChainCheck check(List<Seal> outside) throws SQLException {
        SealCheck seals = new SealCheck(SealRows.all(connection), outside);
        ChainCheck links = links(seals::link);
        ChainCheck sealed = links.whole() ? seals.end(links) : links;
        return sealed.whole() ? rows(sealed) : sealed;
    }

    /** Recomputes the chain. @param heard each good link, in order */
    public ChainCheck links(Consumer<AuditRecord> heard) throws SQLException {
        boolean marked = ChainRows.marked(connection);
        ChainRows links = new ChainRows(connection, marked);
        List<AuditRecord> page = links.after(0);
        while (!page.isEmpty() && !chain.isBroken()) {
            add(page, heard);
            page = links.after(page.getLast().sequence());
        }
        ChainRows.End end = links.end();
        return chain.end(end.sequence(), end.hash());
    }

    private void add(List<AuditRecord> page, Consumer<AuditRecord> heard) {
        // Each hash is made of its own link alone, so the cores share them.
        String[] hashes = IntStream.range(0, page.size()).parallel()
                .mapToObj(i -> page.get(i).outcome() == null ? "" : Chain.hash(page.get(i))).toArray(String[]::new);
        for (int i = 0; i < hashes.length; i++) {
            AuditRecord link = page.get(i);
            chain.next(link, hashes[i]);
            if (chain.isBroken()) {
                return;
            }
            takes.link(link);
            Marks.read(link.rows(),
                    (table, row, digest) -> marks.computeIfAbsent(table, name -> new MarkMap()).put(row, digest));
            heard.accept(link);
        }
    }

    /** From here on every row counts, as if all had been taken. */
    public void takeAll() {
        all = true;
    }

    /** Compares the rows, once the chain was found whole. */
    public ChainCheck rows(ChainCheck links) throws SQLException {
        if (takes.doubled()) {
            return links.fault("audit.broken.taken-again", "");
        }
        all |= takes.complete();
        Wrong[] first = new Wrong[1];
        long compared = compare(wrong -> first[0] = first[0] == null ? wrong : first[0]);
        ChainCheck check = links.withRows(compared);
        return first[0] == null ? check : check.fault(first[0].digest().length == 0 ? "audit.broken.row-missing"
                : "audit.broken.row", first[0].place());
    }

    /**
     * Compares every row with its last mark. A database whose rows were never taken as a whole is judged by the rows
     * that have marks, unless {@link #takeAll()} was asked for.
     *
     * @return how many rows were compared
     */
    public long compare(Consumer<Wrong> wrong) throws SQLException {
        long compared = 0;
        Map<String, Covered> tables = Coverage.of(connection);
        for (Covered table : tables.values()) {
            MarkMap known = marks.getOrDefault(table.word(), new MarkMap());
            RowReader reader = new RowReader(connection, table);
            SortedMap<Long, byte[]> page = reader.after(Long.MIN_VALUE, ROWS);
            while (!page.isEmpty()) {
                for (Map.Entry<Long, byte[]> row : page.entrySet()) {
                    if (all || known.knows(row.getKey())) {
                        compared++;
                        if (!known.take(row.getKey(), row.getValue())) {
                            wrong.accept(new Wrong(table.word(), row.getKey(), row.getValue()));
                        }
                    }
                }
                page = page.size() < ROWS ? new TreeMap<>() : reader.after(page.lastKey(), ROWS);
            }
            known.rest(row -> wrong.accept(new Wrong(table.word(), row, Marks.GONE)));
        }
        return compared;
    }
}
