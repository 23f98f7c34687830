package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.RunFixture;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 says that rows are committed, but nothing proves it: nobody is told that they are stored. */
class UnprovedWriteTest {
    @TempDir
    private Path folder;

    private final AtomicBoolean little = new AtomicBoolean();

    @BeforeEach
    void setUp() {
        try (Bureau bureau = opened()) {
            Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        }
    }

    @Test
    void aCommitThatWroteNothingToTheFileIsNotTold() {
        try (Bureau bureau = opened()) {
            append(bureau, 1);
            bureau.database.tx().read(session -> session.doReturningWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("set write_delay 600000");
                }
            }));
            assertThatThrownBy(() -> append(bureau, 2)).isInstanceOfSatisfying(DataUnavailable.class,
                    e -> assertThat(e.code()).isEqualTo("data.closed"));
            append(bureau, 3);
        }
        assertThat(stored()).contains(DeskUnderFire.ENTRY + 1, DeskUnderFire.ENTRY + 3).hasSizeBetween(2, 3);
    }

    @Test
    void memoryThatRanOutBesideAWriteIsSaidOfIt() {
        try (Bureau bureau = opened()) {
            append(bureau, 1);
            little.set(true);
            assertThatThrownBy(() -> append(bureau, 2)).isInstanceOfSatisfying(DataUnavailable.class,
                    e -> assertThat(e.code()).isEqualTo("data.memory"));
            append(bureau, 3);
        }
        assertThat(stored()).contains(DeskUnderFire.ENTRY + 1, DeskUnderFire.ENTRY + 3);
    }

    private static void append(Bureau bureau, int number) {
        bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", DeskUnderFire.ENTRY + number));
    }

    private List<String> stored() {
        try (Bureau bureau = opened()) {
            assertThat(bureau.audit.verify().whole()).isTrue();
            return bureau.database.tx().read(session -> session
                    .createNativeQuery("select content from log_entry order by id", String.class).getResultList());
        }
    }

    /** Its clock is asked within a write; memory runs out on another thread then, when it is to. */
    private Bureau opened() {
        Database database = Database.file(folder, Entities.ALL);
        InstantSource source = () -> {
            if (little.getAndSet(false)) {
                readWithoutMemory(database);
            }
            return Instant.now();
        };
        return new Bureau(database, new BureauClock(source.withZone(ZoneOffset.UTC), BureauClock.DEFAULT_ZONE), "test");
    }

    private static void readWithoutMemory(Database database) {
        Thread beside = Thread.ofPlatform().start(() -> {
            try {
                database.tx().read(session -> {
                    throw new OutOfMemoryError("of this test");
                });
            } catch (DataUnavailable e) {
                // As it should be.
            }
        });
        try {
            beside.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
