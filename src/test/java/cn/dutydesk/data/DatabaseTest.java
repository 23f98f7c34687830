package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Entities;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsStoredIsThereWhenOpenedAgain() {
        try (Database database = Database.file(folder, Entities.ALL)) {
            assertThat(database.alive()).isTrue();
            database.tx().write(unit -> unit.session()
                    .createNativeMutationQuery("update audit_head set sequence = 42").executeUpdate());
        }
        try (Database database = Database.file(folder, Entities.ALL)) {
            long sequence = database.tx().read(session -> session
                    .createNativeQuery("select sequence from audit_head", Long.class).getSingleResult());
            assertThat(sequence).isEqualTo(42);
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsIsNamed() throws IOException {
        Database.file(folder, Entities.ALL).close();
        try (FileChannel file = FileChannel.open(folder.resolve("dutydesk.mv.db"), StandardOpenOption.WRITE)) {
            file.lock();
            assertThatThrownBy(() -> Database.file(folder, Entities.ALL).close())
                    .isInstanceOfSatisfying(DataUnavailable.class,
                            e -> assertThat(e.code()).isEqualTo("data.locked"));
        }
    }

    @Test
    void aDamagedFileIsRecognisedAndLeftAlone() throws IOException {
        Database.file(folder, Entities.ALL).close();
        Path file = folder.resolve("dutydesk.mv.db");
        byte[] rubbish = new byte[(int) Files.size(file)];
        Files.write(file, rubbish, StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> Database.file(folder, Entities.ALL).close())
                .isInstanceOfSatisfying(DataUnavailable.class, e -> assertThat(e.code()).isEqualTo("data.damaged"));
        assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (Database database = Database.memory("failed-write", Entities.ALL)) {
            assertThatThrownBy(() -> database.tx().write(unit -> {
                unit.session().createNativeMutationQuery("update audit_head set sequence = 42").executeUpdate();
                unit.afterCommit(() -> {
                    throw new AssertionError("there was no commit");
                });
                throw new IllegalArgumentException("no");
            })).isInstanceOf(IllegalArgumentException.class);
            long sequence = database.tx().read(session -> session
                    .createNativeQuery("select sequence from audit_head", Long.class).getSingleResult());
            assertThat(sequence).isZero();
        }
    }

    /** H2 calls it a general error, as it calls a file it cannot make out. */
    @Test
    void aPartOfTheProgramThatWasNotMadeReadyIsNoDamageOfTheFile() {
        Error unready = new BootstrapMethodError(new OutOfMemoryError("of this test"));
        RuntimeException thrown = new IllegalStateException(new SQLException("general", "HY000", 50000, unready));
        assertThat(Database.unavailable(thrown, folder.toString())).isSameAs(thrown);
    }

    /** The migrations use only words that PostgreSQL knows too; H2 alone knows these. */
    @Test
    void migrationsSpeakNoDialect() throws IOException {
        Pattern dialect = Pattern.compile("(?i)\\b(auto_increment|identity|clob|nclob|tinyint|datetime|longtext|"
                + "varchar_ignorecase|merge\\s+into|ifnull|dateadd|datediff|number\\(|double\\s*\\(|memory\\s+table)\\b");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("resources/db/migration"))) {
            for (Path file : files.toList()) {
                dialect.matcher(Files.readString(file)).results().forEach(r -> found.add(file + ": " + r.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
