package cn.dutydesk.backup.service;

import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.audit.CopiedRecord;
import cn.dutydesk.data.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a copied database, reads every row of every table, and recomputes the audit record. A copy that came through
 * this can be brought back. Changes nothing. Blocks.
 */
final class CopyCheck {
    private static final int FETCH = 1000;

    private CopyCheck() {
    }

    /** What was found. @param schema number of the newest migration @param rows how many rows were read */
    record Found(String schema, String bureau, ChainCheck chain, long rows) {
    }

    /**
     * @param password of the file; null for a plain one
     * @throws cn.dutydesk.data.DataUnavailable when it is damaged
     */
    static Found of(Path directory, char @Nullable [] password) {
        return Database.look(directory, password, connection -> {
            long rows = 0;
            for (String table : tables(connection)) {
                rows += read(connection, table);
            }
            return new Found(one(connection, """
                    select "version" from "flyway_schema_history" where "success" = true
                    order by "installed_rank" desc limit 1"""),
                    one(connection,
                            "select content from setting_change where setting = 'bureau.name' order by changed_at desc, id desc limit 1"),
                    CopiedRecord.check(connection), rows);
        });
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static long read(Connection connection, String table) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet all = statement.executeQuery("select * from \"" + table.replace("\"", "\"\"") + "\"")) {
                int columns = all.getMetaData().getColumnCount();
                while (all.next()) {
                    for (int i = 1; i <= columns; i++) {
                        all.getObject(i);
                    }
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
