package cn.dutydesk.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The file, and what is to be done about it when memory ran out. */
final class Disk implements Tx.Ground {
    /** More than H2 and Hibernate together give out before it is written down. */
    private static final long SKIPPED = 10_000;

    private final Pool source;
    private final String place;
    private final Path file;
    private final AtomicInteger doubts = new AtomicInteger();
    /** How many of the doubts the file was opened anew for. */
    private volatile int mended;
    /** How far the file was when it was last known what lies in it. */
    private volatile long version = -1;

    Disk(Pool source, String place) {
        this.source = source;
        this.place = place;
        this.file = Database.fileIn(Path.of(place));
    }

    /**
     * Closes what H2 holds of the file when memory ran out since, so that the file is opened anew. Memory that runs out
     * in the middle of its bookkeeping can leave that so that every later statement runs for ever.
     */
    @Override
    public void ready() {
        if (!doubtful()) {
            return;
        }
        synchronized (this) {
            if (doubtful()) {
                int until = doubts.get();
                anew();
                skipNumbers();
                mended = until;
            }
        }
    }

    private void anew() {
        boolean whole;
        try {
            whole = source.anew(file, version);
        } catch (RuntimeException e) {
            // When memory runs out again, the pool falls over its own words for it.
            throw Database.ofDatabase(e) || Database.unlinked(e) ? named(e)
                    : new DataUnavailable("data.memory", place, e);
        }
        if (!whole) {
            throw new DataUnavailable("data.memory", place, null);
        }
    }

    private boolean doubtful() {
        if (source.shaken()) {
            doubt();
        }
        return doubts.get() != mended;
    }

    /** How far the numbers of rows were given out may not have been written down; the next ones begin well behind. */
    private void skipNumbers() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet next = statement.executeQuery(
                    "select base_value from information_schema.sequences where sequence_name = 'ROW_SEQ'")) {
                if (next.next()) {
                    statement.execute("alter sequence row_seq restart with " + (next.getLong(1) + SKIPPED));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw named(new IllegalStateException(e));
        }
    }

    @Override
    public long written() {
        return OrderedFile.written(file);
    }

    @Override
    public void proved(long before) {
        if (doubtful()) {
            throw new DataUnavailable("data.memory", place, null);
        }
        if (before >= 0 && written() == before) {
            doubt();
            throw new DataUnavailable("data.closed", place, null);
        }
        long now = source.version();
        if (now >= 0) {
            version = now;
        }
    }

    @Override
    public void settle() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw named(new IllegalStateException(e));
        }
    }

    /**
     * Says what the disk did, or that memory ran out. H2 gives the database up when its disk fails; the next to ask gets
     * a connection of its own, which opens the file anew. Where memory ran out it mostly does, too, but not always.
     */
    @Override
    public RuntimeException named(RuntimeException e) {
        RuntimeException named = Database.unavailable(e, place);
        if (Database.unlinked(e)) {
            doubt();
            return named;
        }
        String told = named instanceof DataUnavailable data ? data.code() : "";
        if (Database.outOfMemory(e) || Database.noConnection(e) && source.idle()) {
            doubt();
        } else if (told.equals("data.locked") || doubts.get() > 0 && aftermath(e, told)) {
            // Locked by this program itself, which has the directory: H2 was opening the file when memory ran out.
            doubt();
            return new DataUnavailable("data.closed", place, e);
        } else if (named instanceof DataUnavailable && Database.ofDatabase(e)) {
            source.evict();
        }
        return named;
    }

    /**
     * Whether it may come of memory that ran out before: a file taken for damaged while it was opened, locks that nobody
     * holds any more, connections that nobody gives back.
     */
    private static boolean aftermath(Throwable e, String told) {
        return told.equals("data.damaged") || told.equals("data.closed") || told.isEmpty() && Database.internal(e);
    }

    @Override
    public void doubt() {
        doubts.incrementAndGet();
    }
}
