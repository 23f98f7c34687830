package cn.dutydesk.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A look into a closed file database that changes nothing: no migration, no lock file, no trace file. For the doctor;
 * everybody else opens a {@link Database}.
 */
public final class Glance implements AutoCloseable {
    private static final String OPTIONS = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";

    private final JdbcDataSource source;
    private final Connection connection;

    private Glance(JdbcDataSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    /**
     * Opens the file database of a directory for reading.
     *
     * @param password what the file is encrypted with; null for a plain one
     *
     * @throws DataUnavailable when there is none, another program holds it, or it is damaged
     */
    public static Glance into(Path directory, char @Nullable [] password) {
        String place = directory.toAbsolutePath().normalize().toString();
        if (!Database.exists(directory)) {
            throw new DataUnavailable("data.missing", place, null);
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(Database.address(directory, password) + OPTIONS);
        source.setUser("sa");
        source.setPassword(Database.secret(password));
        try {
            return new Glance(source, source.getConnection());
        } catch (SQLException e) {
            RuntimeException named = Database.unavailable(new IllegalStateException(e), place);
            throw named instanceof DataUnavailable ? named : new DataUnavailable("data.damaged", place, e);
        }
    }

    public Schema schema() {
        return Schema.of(source);
    }

    /**
     * The latest instant in a column of a table; empty when the table has no row.
     *
     * @param table  name in the program's own migrations, never what a person typed
     * @param column likewise
     */
    public Optional<Instant> latest(String table, String column) {
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select max(" + column + ") from " + table)) {
            OffsetDateTime latest = rows.next() ? rows.getObject(1, OffsetDateTime.class) : null;
            return Optional.ofNullable(latest).map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
