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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        private static final Comparator<Hit> NEWEST_FIRST =
                Comparator.comparingLong(Hit::minute).thenComparingLong(Hit::id).reversed();
    }

    /** A block with the places in it that may hold the text. */
    private record Block(int block, long newest, BitSet places) {
    }

    private final Session session;
    private final PriorityQueue<Hit> open = new PriorityQueue<>(Hit.NEWEST_FIRST);
    private final Deque<Block> closed = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();

    private LogSearch(Session session, String folded) {
        this.session = session;
        // The fresh ones first: what moves into a block meanwhile is then seen twice and not overlooked.
        fresh(folded);
        blocks(candidates(folded));
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

    /** Places in each block that hold every pair of the text. */
    private Map<Integer, BitSet> candidates(String folded) {
        Map<Integer, BitSet> all = null;
        for (int gram : Grams.of(folded).distinct().limit(PAIRS).toArray()) {
            Map<Integer, BitSet> places = places(gram);
            if (all == null) {
                all = places;
            } else {
                all.keySet().retainAll(places.keySet());
                all.forEach((block, bits) -> bits.and(places.get(block)));
                all.values().removeIf(BitSet::isEmpty);
            }
            if (all.isEmpty()) {
                break;
            }
        }
        return all;
    }

    private Map<Integer, BitSet> places(int gram) {
        return session.doReturningWork(connection -> {
            Map<Integer, BitSet> places = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select place, entries from log_gram where place between ? and ?")) {
                query.setLong(1, LogIndexStore.place(gram, 0));
                query.setLong(2, LogIndexStore.place(gram, (1 << LogIndexStore.BLOCK_BITS) - 1));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        places.put((int) (rows.getLong(1) & (1 << LogIndexStore.BLOCK_BITS) - 1),
                                Postings.unpack(rows.getBytes(2)));
                    }
                }
            }
            return places;
        });
    }

    private void blocks(Map<Integer, BitSet> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select block, newest from log_block order by newest desc");
                 ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    BitSet places = candidates.get(rows.getInt(1));
                    if (places != null) {
                        closed.add(new Block(rows.getInt(1), rows.getLong(2), places));
                    }
                }
            }
        });
    }

    private void open(Block block) {
        BlockList list = session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select entries from log_block_list where block = ?")) {
                query.setInt(1, block.block());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return BlockList.unpack(row.getBytes(1));
                }
            }
        });
        block.places().stream().forEach(place -> open.add(new Hit(list.minute(place), list.id(place))));
    }
}
