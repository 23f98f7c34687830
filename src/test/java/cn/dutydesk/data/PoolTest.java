package cn.dutydesk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file is opened anew while the program runs. */
class PoolTest {
    @TempDir
    private Path folder;

    private Path file;
    private Pool pool;

    @BeforeEach
    void setUp() throws SQLException {
        file = Database.fileIn(folder);
        pool = new Pool(Database.address(folder, null) + ";WRITE_DELAY=0", "");
        run("create table kept (number integer)");
        run("insert into kept values (1)");
    }

    @AfterEach
    void tearDown() {
        pool.close();
    }

    @Test
    void whatIsCommittedIsThereAndMoreCanBe() throws SQLException {
        assertThat(pool.anew(file, pool.version())).isTrue();
        run("insert into kept values (2)");
        assertThat(pool.anew(file, pool.version())).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anEarlierStateIsNotTakenNorWrittenOver() throws Exception {
        long version = pool.version();
        byte[] before = Files.readAllBytes(file);
        assertThat(pool.anew(file, version + 1)).isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(pool.anew(file, version)).isTrue();
        assertThat(count()).isOne();
    }

    @Test
    void aFileThatIsKeptTakesNoWrite() throws Exception {
        long version = pool.version();
        byte[] before = Files.readAllBytes(file);
        OrderedFile.keep(file);
        try {
            assertThatThrownBy(() -> run("insert into kept values (2)")).isInstanceOf(SQLException.class);
        } finally {
            OrderedFile.release(file);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(pool.anew(file, version)).isTrue();
        assertThat(count()).isOne();
    }

    @Test
    void aConnectionThatNobodyGaveBackDoesNotHoldTheFile() throws SQLException {
        try (Connection lost = pool.getConnection(); Statement statement = lost.createStatement()) {
            statement.execute("insert into kept values (2)");
            assertThat(pool.anew(file, pool.version())).isTrue();
            run("insert into kept values (3)");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryBehindALinkIsTheSame(@TempDir Path other) throws Exception {
        Path link = Files.createSymbolicLink(other.resolve("link"), folder);
        Path linked = Database.fileIn(link);
        long before = OrderedFile.written(linked);
        run("insert into kept values (2)");
        assertThat(OrderedFile.written(linked)).isGreaterThan(before).isEqualTo(OrderedFile.written(file));
        pool.close();
        try (Pool again = new Pool(Database.address(link, null) + ";WRITE_DELAY=0", "")) {
            assertThat(again.anew(linked, again.version())).isTrue();
            pool = again;
            run("insert into kept values (3)");
            assertThat(count()).isEqualTo(3);
        }
    }

    /** H2 writes down how far a sequence was given out at once, and the open transaction with it. */
    @Test
    void aTransactionThatWasCutOffIsUndone() throws SQLException {
        run("create sequence numbers cache 2");
        long version = pool.version();
        try (Connection cut = pool.getConnection(); Statement statement = cut.createStatement()) {
            statement.execute("insert into kept select next value for numbers from system_range(1, 9)");
            assertThat(pool.version()).isGreaterThan(version);
            assertThat(pool.anew(file, pool.version())).isTrue();
        }
        assertThat(count()).isOne();
        run("insert into kept values (2)");
        assertThat(count()).isEqualTo(2);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private int count() throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement();
             ResultSet all = statement.executeQuery("select count(*) from kept")) {
            all.next();
            return all.getInt(1);
        }
    }
}
