package cn.dutydesk.audit.store;

import cn.dutydesk.audit.Seal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The seals as they are stored. Blocks. */
final class SealRows {
    private SealRows() {
    }

    /** Oldest first; none when the database is of a version that had no seals. */
    static List<Seal> all(Connection connection) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        if (!there(connection)) {
            return seals;
        }
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select number, series, chain_day, sealed_at, sequence, head,"
                     + " previous, public_key, next_key, signature from audit_seal order by number")) {
            while (row.next()) {
                seals.add(new Seal(row.getLong(1), row.getInt(2), row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant(), row.getLong(5), row.getString(6),
                        row.getString(7), row.getString(8), row.getString(9), row.getString(10)));
            }
        }
        return seals;
    }

    private static boolean there(Connection connection) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (found.next()) {
                if (found.getString("TABLE_NAME").equalsIgnoreCase("audit_seal")) {
                    return true;
                }
            }
            return false;
        }
    }
}
