package cn.dutydesk.data;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.LoggerFactory;

/**
 * Opens connections to H2 and knows what H2 holds open for them, so that it can be closed as a kill would close it. That is
 * for memory that ran out: the ordinary way compacts the file first, and a connection that was lost on the way keeps the
 * file for ever. Decision 0022. Any thread.
 */
final class Held implements DataSource {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Held.class);

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final Set<org.h2.engine.Database> open = Collections.newSetFromMap(new WeakHashMap<>());

    /** @param secret as H2 wants it: the password of the file and that of the user */
    Held(String url, String secret) {
        h2.setURL(url);
        h2.setUser("sa");
        h2.setPassword(secret);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return noted(h2.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return noted(h2.getConnection(user, password));
    }

    private Connection noted(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            synchronized (open) {
                open.add(session.getDatabase());
            }
        }
        return connection;
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

    @Override
    public PrintWriter getLogWriter() {
        return h2.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        h2.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() {
        return h2.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return h2.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return h2.isWrapperFor(type);
    }
}
