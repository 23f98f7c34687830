package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of every version there ever was, with rows in them, are brought up to this program, and nothing is lost. */
class UpgradeTest {
    @TempDir
    private Path folder;

    private static List<Integer> versions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("V\\d+__.*"))
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf('_')))).sorted().toList();
        }
    }

    private static Flyway flyway(String url, String target) {
        return Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration").target(target).load();
    }

    private static String url(Path directory) {
        return Database.address(directory, null) + ";WRITE_DELAY=0";
    }

    /** A bureau of that version, closed. */
    private Map<String, List<Map<String, Object>>> bureau(Path directory, int version)
            throws IOException, SQLException {
        Files.createDirectories(directory);
        flyway(url(directory), String.valueOf(version)).migrate();
        try (Connection connection = DriverManager.getConnection(url(directory), "sa", "")) {
            assertThat(OfficeRows.fill(connection, Entities.ALL)).isNotEmpty();
            return OfficeRows.all(connection);
        }
    }

    /** Rows that are there in both, by the columns that are there in both. */
    private static void kept(String what, Map<String, List<Map<String, Object>>> before,
            Map<String, List<Map<String, Object>>> after) {
        before.forEach((table, rows) -> {
            assertThat(after).as("%s: %s", what, table).containsKey(table);
            List<Map<String, Object>> now = new ArrayList<>();
            for (Map<String, Object> row : after.get(table)) {
                Map<String, Object> shared = new LinkedHashMap<>(row);
                shared.keySet().retainAll(rows.isEmpty() ? Set.of() : rows.getFirst().keySet());
                now.add(shared);
            }
            for (Map<String, Object> row : rows) {
                Map<String, Object> shared = new LinkedHashMap<>(row);
                shared.keySet().retainAll(after.get(table).isEmpty() ? Set.of() : after.get(table).getFirst().keySet());
                assertThat(now.stream().map(Object::toString)).as("%s: %s", what, table)
                        .anySatisfy(text -> assertThat(text).isEqualTo(new TreeMap<>(shared).toString()));
            }
        });
    }

    @Test
    void everyVersionsRowsAreThereAfterwards() throws IOException, SQLException {
        List<Integer> all = versions();
        assertThat(all).hasSizeGreaterThan(40);
        for (int version : all) {
            String url = "jdbc:h2:mem:upgrade" + version + ";DB_CLOSE_DELAY=-1";
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                flyway(url, String.valueOf(version)).migrate();
                OfficeRows.fill(connection, Entities.ALL);
                Map<String, List<Map<String, Object>>> before = OfficeRows.all(connection);
                flyway(url, "latest").migrate();
                kept("V" + version, before, OfficeRows.all(connection));
                try (Statement statement = connection.createStatement()) {
                    statement.execute("shutdown");
                }
            }
        }
    }

    @Test
    void theProgramOpensThemAndItsRecordStands() throws IOException, SQLException {
        List<Integer> all = versions();
        for (int version : List.of(all.getFirst(), 9, 24, all.get(all.size() - 2))) {
            Path directory = folder.resolve("v" + version);
            Map<String, List<Map<String, Object>>> before = bureau(directory, version);
            Files.writeString(directory.resolve("dutydesk.keys"), "keys of then");
            Database database = Database.file(directory, Entities.ALL);
            assertThat(database.version()).isEqualTo(all.getLast().toString());
            assertThat(database.before()).isEqualTo(directory.resolve("before-upgrade-" + version));
            try (Bureau bureau = new Bureau(database, TestClock.at("2026-11-22T09:00").bureau(), "test")) {
                assertThat(bureau.audit.verify().whole()).as("V%s", version).isTrue();
            }
            try (Connection now = DriverManager.getConnection(url(directory), "sa", "")) {
                kept("V" + version, before, OfficeRows.all(now));
            }
            assertThat(directory.resolve("upgrade.running")).doesNotExist();
            Path copy = directory.resolve("before-upgrade-" + version);
            assertThat(copy.resolve("dutydesk.keys")).hasContent("keys of then");
            try (Connection then = DriverManager.getConnection(url(copy), "sa", "")) {
                assertThat(OfficeRows.all(then)).usingRecursiveComparison().isEqualTo(before);
            }
        }
    }

    @Test
    void anUpgradeThatWasKilledBeginsAgainFromTheDataOfBefore() throws IOException, SQLException {
        Path directory = folder.resolve("killed");
        Map<String, List<Map<String, Object>>> before = bureau(directory, 40);
        Upgrade.keep(directory, "40");
        flyway(url(directory), "43").migrate();
        try (Connection half = DriverManager.getConnection(url(directory), "sa", "");
             Statement statement = half.createStatement()) {
            statement.execute("create table account_session (id bigint primary key)");
            statement.execute("delete from person_phone");
        }
        try (Database database = Database.file(directory, Entities.ALL)) {
            assertThat(database.version()).isEqualTo(versions().getLast().toString());
        }
        try (Connection now = DriverManager.getConnection(url(directory), "sa", "")) {
            kept("killed", before, OfficeRows.all(now));
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheDataAsTheyWere() throws IOException, SQLException {
        Path directory = folder.resolve("failed");
        bureau(directory, 40);
        try (Connection odd = DriverManager.getConnection(url(directory), "sa", "");
             Statement statement = odd.createStatement()) {
            statement.execute("create table account_session (mine bigint primary key)");
        }
        assertThatThrownBy(() -> Database.file(directory, Entities.ALL)).isInstanceOfSatisfying(DataUnavailable.class,
                no -> assertThat(no.code()).isEqualTo("data.schema"));
        try (Connection now = DriverManager.getConnection(url(directory), "sa", "")) {
            assertThat(now.getMetaData().getTables(null, "PUBLIC", "PASSWORD_PAST", null).next()).isFalse();
        }
        assertThat(directory.resolve("upgrade.running")).doesNotExist();
    }

    @Test
    void tablesOfANewerProgramAreLeftAlone() throws IOException, SQLException {
        Path directory = Files.createDirectories(folder.resolve("newer"));
        Database.file(directory, Entities.ALL).close();
        try (Connection newer = DriverManager.getConnection(url(directory), "sa", "");
             Statement statement = newer.createStatement()) {
            statement
                    .execute("insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '999', 'later',"
                            + " 'SQL', 'V999__later.sql', 1, 'sa', current_timestamp, 1, true from \"flyway_schema_history\"");
        }
        assertThatThrownBy(() -> Database.file(directory, Entities.ALL)).isInstanceOfSatisfying(DataUnavailable.class,
                no -> assertThat(no.code()).isEqualTo("data.schema"));
        assertThat(directory.resolve("before-upgrade-999")).doesNotExist();
    }
}
