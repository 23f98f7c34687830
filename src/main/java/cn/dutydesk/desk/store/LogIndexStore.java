package cn.dutydesk.desk.store;

import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.domain.BlockList;
import cn.dutydesk.desk.domain.FreshWording;
import cn.dutydesk.desk.domain.Grams;
import cn.dutydesk.desk.domain.Postings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.hibernate.Session;

/**
 * The index of the log's words (decision 0011): blocks of a few thousand entries that never change once written, and
 * for each pair of characters and block the entries that hold it. Beside them the wordings no block holds yet.
 */
public final class LogIndexStore {
    /** Most entries of a block: what fits beside a pair of characters in one number while they are sorted. */
    public static final int MOST = 1 << 16;
    private static final int BATCH = 500;

    private LogIndexStore() {
    }

    /** How many wordings no block holds yet. */
    public static long fresh(Session session) {
        return session.createSelectionQuery("select count(f) from FreshWording f", Long.class).getSingleResult();
    }

    /**
     * A block and a pair of characters as one number. The block comes first, so that a new block is written at the end
     * of the table and leaves every page before it as it is.
     */
    static long place(int block, int gram) {
        return (long) block << Integer.SIZE | Integer.toUnsignedLong(gram);
    }

    /** When something happened, in minutes from 1970. */
    static long minute(EntryView entry) {
        return TimeUnit.SECONDS.toMinutes(entry.happenedAt().getEpochSecond());
    }

    /**
     * Makes a block of the oldest wordings no block holds yet.
     *
     * @param most how many wordings at most
     * @return number of the block
     */
    public static int seal(Session session, int most) {
        List<FreshWording> fresh = session.createSelectionQuery("from FreshWording f order by f.id",
                FreshWording.class).setMaxResults(most).getResultList();
        List<EntryView> entries = LogStore.byIds(session, fresh.stream().map(FreshWording::entryId).distinct()
                .toList()).stream().sorted(Comparator.comparingLong(LogIndexStore::minute)
                        .thenComparingLong(EntryView::id).reversed())
                .toList();
        int block = session.createNativeQuery("select coalesce(max(block), 0) + 1 from log_block", Integer.class)
                .getSingleResult();
        session.doWork(connection -> {
            blocks(connection, block, entries);
            grams(connection, block, pairs(entries));
        });
        List<Long> done = fresh.stream().map(FreshWording::id).toList();
        for (int i = 0; i < done.size(); i += BATCH) {
            session.createMutationQuery("delete FreshWording f where f.id in :ids")
                    .setParameter("ids", done.subList(i, Math.min(done.size(), i + BATCH))).executeUpdate();
        }
        return block;
    }

    private static void blocks(Connection connection, int block, List<EntryView> entries) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(
                "insert into log_block (block, newest, length) values (?, ?, ?)");
             PreparedStatement list = connection.prepareStatement(
                     "insert into log_block_list (block, entries) values (?, ?)")) {
            head.setInt(1, block);
            head.setLong(2, minute(entries.getFirst()));
            head.setInt(3, entries.size());
            head.executeUpdate();
            list.setInt(1, block);
            list.setBytes(2, new BlockList(entries.stream().mapToLong(EntryView::id).toArray(),
                    entries.stream().mapToLong(LogIndexStore::minute).toArray()).pack());
            list.executeUpdate();
        }
    }

    /** Every pair of characters with the place of its entry, in order, none twice. */
    private static long[] pairs(List<EntryView> entries) {
        LongStream.Builder pairs = LongStream.builder();
        for (int place = 0; place < entries.size(); place++) {
            long at = place;
            entries.get(place).texts().forEach(text -> Grams.of(Grams.fold(text))
                    .forEach(gram -> pairs.add(Integer.toUnsignedLong(gram) << Short.SIZE | at)));
        }
        return pairs.build().sorted().distinct().toArray();
    }

    private static void grams(Connection connection, int block, long[] pairs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_gram (place, entries) values (?, ?)")) {
            int waiting = 0;
            for (int from = 0, to; from < pairs.length; from = to) {
                long gram = pairs[from] >>> Short.SIZE;
                for (to = from + 1; to < pairs.length && pairs[to] >>> Short.SIZE == gram;) {
                    to++;
                }
                insert.setLong(1, place(block, (int) gram));
                insert.setBytes(2, Postings.pack(Arrays.stream(pairs, from, to)
                        .mapToInt(pair -> (int) (pair & MOST - 1)).toArray()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
