package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Entities;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreCountedAsFlywayCountsThem() {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setUrl("jdbc:h2:mem:migrations-counted");
        Map<String, Integer> flyway = new TreeMap<>();
        Arrays.stream(Flyway.configure().dataSource(empty).locations("classpath:db/migration").load().info().all())
                .forEach(one -> flyway.put(one.getVersion().getVersion(), one.getChecksum()));
        assertThat(Migrations.brought()).isEqualTo(flyway).isNotEmpty();
    }

    @Test
    void whatFlywayLeftIsCurrent() {
        Database.file(folder, Entities.ALL).close();
        assertThat(Migrations.current(source())).contains(newest());
    }

    @Test
    void aDatabaseJustMadeIsNot() {
        assertThat(Migrations.current(source())).isEmpty();
    }

    @Test
    void oneMigrationLessOrMoreOrOtherIsNot() throws SQLException {
        Database.file(folder, Entities.ALL).close();
        changed("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'");
        assertThat(Migrations.current(source())).isEmpty();
        changed("delete from \"flyway_schema_history\" where \"version\" = '2'");
        assertThat(Migrations.current(source())).isEmpty();
    }

    @Test
    void oneThatFailedIsNot() throws SQLException {
        Database.file(folder, Entities.ALL).close();
        changed("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '2'");
        assertThat(Migrations.current(source())).isEmpty();
    }

    @Test
    void withoutFlywayTheSameTablesAreMade() throws SQLException {
        Database.file(folder, Entities.ALL).close();
        JdbcDataSource quick = new JdbcDataSource();
        quick.setUrl("jdbc:h2:mem:migrations-run");
        try (Connection keep = quick.getConnection(); Connection flyway = source().getConnection()) {
            Migrations.run(quick);
            assertThat(columns(keep)).isEqualTo(columns(flyway)).hasSizeGreaterThan(500);
        }
    }

    private static Set<String> columns(Connection connection) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default"
                        + " from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                columns.add(String.join("|", rows.getString(1), rows.getString(2), rows.getString(3),
                        rows.getString(4), rows.getString(5), rows.getString(6)));
            }
        }
        return columns;
    }

    private static String newest() {
        return Migrations.brought().keySet().stream().max((a, b) -> Integer.compare(Integer.parseInt(a),
                Integer.parseInt(b))).orElseThrow();
    }

    private String address() {
        return "jdbc:h2:" + folder.toAbsolutePath() + "/dutydesk";
    }

    private JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(address());
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private void changed(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(), "sa", "");
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
