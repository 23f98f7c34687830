package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.backup.BackupView;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.Worded;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.RunFixture;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or breaks, or is slow, while the program writes: what is said, and what is there afterwards. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no colon in the name of a folder there")
class DiskFaultsTest {
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final Texts texts = new Texts(Texts.CHINESE);

    @TempDir
    private Path folder;
    private FaultDisk disk;
    private Bureau bureau;
    private long told;

    @BeforeEach
    void open() throws Exception {
        disk = new FaultDisk(folder);
        bureau = reopened();
        write();
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private Bureau reopened() {
        return new Bureau(Database.file(disk.folder(), Entities.ALL), clock.bureau(), "test");
    }

    private void write() {
        bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", DeskUnderFire.ENTRY + (told + 1)));
        told++;
    }

    private Throwable writeUntilItFails() {
        Throwable thrown = null;
        for (int i = 0; i < 2000 && thrown == null; i++) {
            thrown = catchThrowable(this::write);
        }
        return thrown;
    }

    @Test
    void aFullDiskIsSaidAndNothingToldIsLost() {
        disk.room(60_000);
        Throwable thrown = writeUntilItFails();
        assertThat(thrown).isInstanceOfSatisfying(DataUnavailable.class, e -> {
            assertThat(e.code()).isEqualTo("data.full");
            assertThat(e.words(texts)).contains("已满");
        });
        assertThat(catchThrowable(this::write)).as("and again").isInstanceOf(DataUnavailable.class);
        disk.room(Long.MAX_VALUE);
        write();
        assertThat(DeskUnderFire.entries(bureau)).as("goes on when there is room again").isEqualTo(told);
        bureau.close();
        bureau = reopened();
        assertThat(DeskUnderFire.entries(bureau)).isEqualTo(told);
        assertThat(bureau.audit.verify().whole()).isTrue();
        bureau.close();
    }

    @Test
    void aDiskThatBreaksIsSaidAndNothingToldIsLost() {
        disk.broken(true);
        assertThat(writeUntilItFails()).isInstanceOfSatisfying(DataUnavailable.class,
                e -> assertThat(e.words(texts)).isNotBlank());
        disk.broken(false);
        write();
        bureau.close();
        bureau = reopened();
        assertThat(DeskUnderFire.entries(bureau)).isEqualTo(told);
        assertThat(bureau.audit.verify().whole()).isTrue();
        bureau.close();
    }

    @Test
    void aDiskThatTurnsReadOnlyIsSaidAndNothingToldIsLost() {
        disk.readOnly(true);
        for (String time : List.of("first", "again")) {
            assertThat(catchThrowable(this::write)).as(time).isInstanceOfSatisfying(DataUnavailable.class, e -> {
                assertThat(e.code()).isEqualTo("data.read-only");
                assertThat(e.words(texts)).contains("不能写入");
            });
        }
        disk.readOnly(false);
        write();
        assertThat(DeskUnderFire.entries(bureau)).as("goes on when it can be written again").isEqualTo(told);
        bureau.close();
        bureau = reopened();
        assertThat(DeskUnderFire.entries(bureau)).isEqualTo(told);
        assertThat(bureau.audit.verify().whole()).isTrue();
        bureau.close();
    }

    @Test
    void aSlowDiskDelaysAndLosesNothing() throws Exception {
        disk.slow(300);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(this::write);
        assertThat(writing).isNotDone();
        writing.get(60, TimeUnit.SECONDS);
        disk.slow(0);
        assertThat(DeskUnderFire.entries(bureau)).isEqualTo(told).isEqualTo(2);
        bureau.close();
    }

    @Test
    void aBackupOnADiskThatIsFullIsSaidAndLeavesNothingThatLooksLikeOne() throws IOException {
        Actor admin = new Actor(93, "admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
        disk.roomBeside(20_000);
        AtomicReference<BackupView> made = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> made.set(bureau.backups.make(admin)));
        String said = thrown == null ? made.get().words() : ((Worded) thrown).words(texts);
        assertThat(said).contains("已满");
        assertThat(made.get() == null || !made.get().good()).isTrue();
        assertThat(backups()).isEmpty();
        write();
        disk.roomBeside(Integer.MAX_VALUE);
        clock.move(Duration.ofMinutes(1));
        assertThat(bureau.backups.make(admin).good()).as("the next one is good").isTrue();
        assertThat(backups()).hasSize(1);
        assertThat(DeskUnderFire.entries(bureau)).isEqualTo(told);
        bureau.close();
    }

    private List<Path> backups() throws IOException {
        Path kept = disk.folder().resolve("backup");
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.getFileName().toString().matches("dutydesk-.*\\.backup")).toList();
        }
    }
}
