package cn.dutydesk.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Databases in memory made from others: migrating an empty one takes longer than most tests. */
public final class MemoryCopy {
    private static List<String> empty;

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private MemoryCopy() {
    }

    /** Fills a database that is not open yet with the tables of this version. @return its name */
    public static String empty(String name) {
        return fill(name, emptyScript());
    }

    private static synchronized List<String> emptyScript() {
        if (empty == null) {
            Flyway.configure().dataSource(url("blank"), "sa", "").locations("classpath:db/migration").load().migrate();
            empty = script("blank");
        }
        return empty;
    }

    /** Everything an open database in memory holds. */
    public static List<String> script(String name) {
        return sql(name, statement -> {
            List<String> script = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("script")) {
                while (rows.next()) {
                    // The user who connects is there already.
                    if (!rows.getString(1).startsWith("CREATE USER")) {
                        script.add(rows.getString(1));
                    }
                }
            }
            return script;
        });
    }

    /** Fills a database that is not open yet. @return its name */
    public static String fill(String name, List<String> script) {
        return sql(name, statement -> {
            for (String line : script) {
                statement.execute(line);
            }
            return name;
        });
    }

    private static String url(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    private static <T> T sql(String name, Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url(name), "sa", "");
             Statement statement = connection.createStatement()) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
