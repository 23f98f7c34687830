package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A bureau that set limits in minutes, before they became rules, finds them in its rules. */
class CarriedLimitsTest {
    private static final String PLACE = "jdbc:h2:mem:carried-limits";

    private static void migrate(String to) {
        Flyway.configure().dataSource(PLACE, "sa", "").locations("classpath:db/migration").target(to).load().migrate();
    }

    private static void set(Statement statement, int id, String setting, String content, String at)
            throws SQLException {
        statement.executeUpdate(
                "insert into setting_change (id, version, setting, content, changed_at, changed_by) values ("
                        + id + ", 0, '" + setting + "', '" + content + "', timestamp with time zone '" + at
                        + "', '甲')");
    }

    private static Map<Integer, String> rules(Statement statement) throws SQLException {
        Map<Integer, String> rules = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select id, amount, unit, source from clock_rule where id <= 10 order by id")) {
            while (rows.next()) {
                rules.put(rows.getInt(1), rows.getInt(2) + " " + rows.getString(3) + " " + rows.getString(4));
            }
        }
        return rules;
    }

    @Test
    void theMinutesSetLastBecomeTheOfficesOwnRulesAndTheOthersStayAsProposed() throws SQLException {
        try (Connection held = DriverManager.getConnection(PLACE, "sa", "")) {
            migrate("21");
            try (Statement statement = held.createStatement()) {
                set(statement, 900_001, "limit.leader-minutes", "7", "2026-01-05 09:00:00+08");
                set(statement, 900_002, "limit.leader-minutes", "3", "2026-02-05 09:00:00+08");
                set(statement, 900_003, "limit.written-grave-minutes", "25", "2026-01-05 09:00:00+08");
                set(statement, 900_004, "limit.phone-minutes", "20", "2026-01-05 09:00:00+08");
                migrate("22");
                String own = " MINUTE 本单位原设定的时限";
                String proposed = " MINUTE 本系统建议值";
                assertThat(rules(statement)).isEqualTo(Map.of(1, "3" + own, 2, "10" + proposed, 3, "20" + own,
                        4, "20" + own, 5, "15" + proposed, 6, "15" + proposed, 7, "60" + proposed, 8, "60" + proposed,
                        9, "25" + own, 10, "25" + own));
            }
            migrate("latest");
        }
    }
}
