package cn.dutydesk.desk.store;

import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.domain.BlockList;
import cn.dutydesk.desk.domain.Grams;
import cn.dutydesk.desk.domain.Postings;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;

/**
 * Finds what contains a text, newest first, through the index of {@link LogIndexStore}. Blocks are opened from the
 * newest on and only as far as results are asked for, so a common word costs no more than a rare one.
 */
public final class LogSearch {
    /** Pairs of a long text that are looked up; the rest of it is seen in the entries themselves. */
    private static final int PAIRS = 12;
    private static final int BATCH = 200;

    /** One entry that may hold the text. */
    private record Hit(long minute, long id) {
        private static final Comparator<Hit> NEWEST_FIRST = Comparator.comparingLong(Hit::minute)
                .thenComparingLong(Hit::id).reversed();
    }

    /** A block not looked into yet. */
    private record Block(int block, long newest) {
    }

    private final Session session;
    private final PriorityQueue<Hit> open = new PriorityQueue<>(Hit.NEWEST_FIRST);
    private final Deque<Block> closed = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private final int[] pairs;

    private LogSearch(Session session, String folded) {
        this.session = session;
        pairs = Grams.of(folded).distinct().limit(PAIRS).toArray();
        // The fresh ones first: what moves into a block meanwhile is then seen twice and not overlooked.
        fresh(folded);
        blocks();
    }

    /**
     * @param folded two characters or more, as {@link Grams#fold} gives them
     * @param offset how many of the newest to pass over
     */
    public static List<EntryView> containing(Session session, String folded, int offset, int limit) {
        LogSearch search = new LogSearch(session, folded);
        boolean certain = folded.length() == 2;
        List<EntryView> found = new ArrayList<>();
        int pass = offset;
        for (; certain && pass > 0 && search.next() != null; pass--) {
        }
        while (found.size() < limit) {
            List<Long> ids = search.next(certain ? limit - found.size() : BATCH);
            if (ids.isEmpty()) {
                break;
            }
            for (EntryView entry : LogStore.byIds(session, ids)) {
                if (Grams.contains(entry.texts(), folded) && pass-- <= 0 && found.size() < limit) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private List<Long> next(int most) {
        List<Long> ids = new ArrayList<>();
        for (Hit hit; ids.size() < most && (hit = next()) != null;) {
            ids.add(hit.id());
        }
        return ids;
    }

    /** The newest entry not yet given, or null. An entry with a later wording is in two blocks and given once. */
    private Hit next() {
        while (true) {
            while (!closed.isEmpty() && (open.isEmpty() || open.peek().minute() <= closed.peek().newest())) {
                open(closed.poll());
            }
            Hit hit = open.poll();
            if (hit == null || seen.add(hit.id())) {
                return hit;
            }
        }
    }

    private void fresh(String folded) {
        LogStore.freshContaining(session, folded).forEach(row -> open.add(new Hit(TimeUnit.SECONDS.toMinutes(
                ((Instant) row[1]).getEpochSecond()), (Long) row[0])));
    }

    private void blocks() {
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select block, newest from log_block order by newest desc");
                 ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    closed.add(new Block(rows.getInt(1), rows.getLong(2)));
                }
            }
        });
    }

    /** Looks into a block: what holds every pair of the text may hold the text. */
    private void open(Block block) {
        BitSet places = null;
        for (int pair : pairs) {
            byte[] packed = bytes("select entries from log_gram where place = ?",
                    LogIndexStore.place(block.block(), pair));
            if (packed == null) {
                return;
            }
            BitSet these = Postings.unpack(packed);
            if (places == null) {
                places = these;
            } else {
                places.and(these);
            }
            if (places.isEmpty()) {
                return;
            }
        }
        BlockList list = BlockList.unpack(bytes("select entries from log_block_list where block = ?", block.block()));
        // A text of two characters or more has a pair, so there are places.
        Objects.requireNonNull(places).stream().forEach(place -> open.add(new Hit(list.minute(place), list.id(place))));
    }

    /** @return null when there is no such row */
    private byte[] bytes(String sql, long key) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, key);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getBytes(1) : null;
                }
            }
        });
    }
}
