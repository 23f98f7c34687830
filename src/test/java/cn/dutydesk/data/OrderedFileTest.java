package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that was killed, or the power, left the end of the file in the middle of a block. */
class OrderedFileTest {
    private static final char[] KEY = "0123456789abcdef".toCharArray();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 3584, 4095})
    void ofAnEndThatWasCutOffNothingIsSeen(int left) throws Exception {
        keep(null, left);
        assertThat(stored(null)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 3584, 4095})
    void ofAnEncryptedEndThatWasCutOffNothingIsSeen(int left) throws Exception {
        keep(KEY, left);
        assertThat(stored(KEY)).isEqualTo(7);
    }

    @Test
    void isWrittenOnBehindIt() throws Exception {
        keep(KEY, 3584);
        try (Database database = Database.file(folder, KEY, List.of())) {
            number(database, 8);
        }
        assertThat(stored(KEY)).isEqualTo(8);
    }

    /** The file as it was right after a commit, and the beginning of a block that was not written whole. */
    private void keep(char @Nullable [] password, int left) throws Exception {
        Path file = Database.fileIn(folder);
        byte[] committed;
        try (Database database = Database.file(folder, password, List.of())) {
            database.tx().write(unit -> unit.session().createNativeMutationQuery("create table kept (number integer)")
                    .executeUpdate());
            database.tx().write(unit -> unit.session().createNativeMutationQuery("insert into kept values (0)")
                    .executeUpdate());
            for (int number = 1; number <= 7; number++) {
                number(database, number);
            }
            committed = Files.readAllBytes(file);
        }
        Files.write(file, committed);
        byte[] torn = new byte[left];
        new Random(left).nextBytes(torn);
        Files.write(file, torn, StandardOpenOption.APPEND);
    }

    private static void number(Database database, int number) {
        database.tx().write(unit -> unit.session().createNativeMutationQuery("update kept set number = " + number)
                .executeUpdate());
    }

    private int stored(char @Nullable [] password) {
        return Database.look(folder, password, connection -> {
            try (Statement statement = connection.createStatement();
                 ResultSet row = statement.executeQuery("select number from kept")) {
                assertThat(row.next()).isTrue();
                return row.getInt(1);
            }
        });
    }
}
