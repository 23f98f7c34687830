package cn.dutydesk.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connections of a database. All of them can be made anew at once: the threads that make them ready may have died when
 * memory ran out, and a connection that was lost on the way never comes back. Decision 0022. Any thread.
 */
final class Pool extends Source implements AutoCloseable {
    private static final int MOST = 6;
    private static final int LONGEST_MS = 10_000;

    private final Held held;
    private volatile HikariDataSource connections;

    /**
     * Opens the database.
     *
     * @param secret as H2 wants it: the password of the file and that of the user
     */
    Pool(String url, String secret) {
        this.held = new Held(url, secret);
        this.connections = made(held);
    }

    private static HikariDataSource made(Held held) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(held);
        pool.setMaximumPoolSize(MOST);
        pool.setMinimumIdle(1);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(LONGEST_MS);
        return new HikariDataSource(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource asked = connections;
        try {
            return asked.getConnection();
        } catch (SQLException e) {
            HikariDataSource now = connections;
            if (asked == now) {
                throw e;
            }
            return now.getConnection();
        }
    }

    /** Whether nobody has one in hand: when none can be had all the same, it does not give out any more. */
    boolean idle() {
        return connections.getHikariPoolMXBean().getActiveConnections() == 0;
    }

    /** Whether memory ran out while one was made ready; said once. */
    boolean shaken() {
        return held.shaken();
    }

    /** Lets each connection go when it is given back; later ones are new. */
    void evict() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    /** How many times H2 has stored something, as it counts them; less than nothing when no file is open. */
    long version() {
        return held.version();
    }

    /**
     * Closes what H2 holds open of a file, as a kill would, and opens it anew. When memory runs out while H2 looks for the
     * end of what is stored, it takes an earlier state for it without a word, and would write over the rest. So nothing is
     * written before it is known which state that is, but where H2 has to undo a transaction first that was cut off.
     *
     * @param file  of the database
     * @param least what {@link #version} was, when it was known
     * @return whether it is open; not when it is not all there
     */
    boolean anew(Path file, long least) {
        letGo(file);
        // Java forgets the lock of a file that was lost half locked only when the lock is collected.
        System.gc();
        boolean whole = false;
        try {
            replace(file);
            whole = held.version() >= least;
            return whole;
        } finally {
            if (!whole) {
                letGo(file);
            }
            OrderedFile.release(file);
        }
    }

    private void replace(Path file) {
        HikariDataSource old = connections;
        OrderedFile.keep(file);
        try {
            connections = made(held);
        } catch (HikariPool.PoolInitializationException e) {
            if (!OrderedFile.refused(e)) {
                throw e;
            }
            letGo(file);
            OrderedFile.release(file);
            connections = made(held);
        }
        // It waits for its own threads, which may not end.
        Thread.ofPlatform().daemon().name("old connections").start(old::close);
    }

    private void letGo(Path file) {
        held.letGo();
        // It may also be open in one that was being made when memory ran out, and that nobody has in hand.
        OrderedFile.cut(file);
    }

    @Override
    public void close() {
        connections.close();
    }
}
