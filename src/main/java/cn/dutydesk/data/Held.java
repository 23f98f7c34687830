package cn.dutydesk.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections to H2 and knows what H2 holds open for them, so that it can be closed as a kill would close it. That is
 * for memory that ran out: the ordinary way compacts the file first, and a connection that was lost on the way keeps the
 * file for ever. Decision 0022. Any thread.
 */
final class Held extends Source {
    private static final Logger LOG = LoggerFactory.getLogger(Held.class);

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final Set<org.h2.engine.Database> open = Collections.newSetFromMap(new WeakHashMap<>());
    private final AtomicBoolean shaken = new AtomicBoolean();

    /** @param secret as H2 wants it: the password of the file and that of the user */
    Held(String url, String secret) {
        h2.setURL(url);
        h2.setUser("sa");
        h2.setPassword(secret);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Connection connection = h2.getConnection();
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                synchronized (open) {
                    open.add(session.getDatabase());
                }
            }
            return connection;
        } catch (SQLException e) {
            if (Database.outOfMemory(e)) {
                shaken.set(true);
            }
            throw e;
        } catch (Error e) {
            shaken.set(true);
            throw e;
        }
    }

    /** The pool tells how long it waits, and asks for it when it is closed. */
    @Override
    public void setLoginTimeout(int seconds) {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return h2.getLoginTimeout();
    }

    /**
     * Whether memory ran out while a connection was opened, since it was last asked: on a thread of the pool, which tells
     * nobody.
     */
    boolean shaken() {
        return shaken.get() && shaken.getAndSet(false);
    }

    /** How many times H2 has stored something in the file that is open, as it counts them; less than nothing when none is. */
    long version() {
        synchronized (open) {
            return open.stream().map(one -> one.getStore().getMvStore()).filter(store -> !store.isClosed())
                    .mapToLong(MVStore::getCurrentVersion).max().orElse(-1);
        }
    }

    /** Closes all of it at once; the next connection opens the file anew. */
    void letGo() {
        synchronized (open) {
            for (org.h2.engine.Database one : open) {
                try {
                    one.shutdownImmediately();
                } catch (RuntimeException e) {
                    LOG.warn("what H2 held was closed already, or half", e);
                }
            }
            open.clear();
        }
    }
}
