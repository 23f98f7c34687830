package cn.dutydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.EncryptedData;
import cn.dutydesk.app.Opening;
import cn.dutydesk.app.Version;
import cn.dutydesk.backup.service.BackupFolder;
import cn.dutydesk.backup.service.BackupService;
import cn.dutydesk.backup.service.Restore;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.vault.Unlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a database in a file, made while it is open, spoiled, and brought back. */
class BackupServiceTest {
    private static final Actor ADMIN = new Actor(1, "system-admin", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);

    @TempDir
    private Path temp;
    private final TestClock clock = TestClock.at("2026-11-22T03:00");
    private final Opening opening = new Opening(clock.bureau(), "test");
    private Path data;
    private DataHome home;
    private Bureau bureau;
    private BackupService backups;

    @BeforeEach
    void open() throws IOException {
        data = temp.resolve("data");
        EncryptedData made = EncryptedData.at("2026-11-22T03:00").into(data);
        home = DataHome.take(data);
        bureau = opening.open(home, opening.unlock(home, "system-admin", made.password(Role.SYSTEM_ADMIN)));
        // The same service, but what comes due runs at once.
        backups = new BackupService(bureau.database, bureau.vault, bureau.acts, bureau.settings, bureau.clock,
                new Texts(Texts.CHINESE), Version.NUMBER, Runnable::run);
    }

    @AfterEach
    void close() {
        bureau.close();
        home.close();
    }

    private Unlock key() {
        return Unlock.with(bureau.vault);
    }

    private void set(Setting setting, String value) {
        bureau.acts.writeAsSystem("settings.change", act -> {
            bureau.settings.change(act.unit(), "test", setting, value);
            act.record("setting", setting.key(), null, value);
            return null;
        });
    }

    private Path file(BackupView made) {
        return Path.of(made.file());
    }

    @Test
    void oneIsMadeEveryHourWhileTheProgramRuns() {
        assertThat(backups.pass(clock.instant())).isEqualTo(1);
        clock.move(Duration.ofMinutes(59));
        assertThat(backups.pass(clock.instant())).isZero();
        clock.move(Duration.ofMinutes(1));
        assertThat(backups.pass(clock.instant())).isEqualTo(1);
        assertThat(backups.list(ADMIN)).hasSize(2).allMatch(BackupView::good).allMatch(BackupView::there)
                .allMatch(made -> made.kind() == BackupKind.TIMED);
        assertThat(backups.health().lastGood()).isEqualTo(clock.instant());
    }

    @Test
    void whoeverBeginsToWorkHasTheMachineForTwoMinutes() {
        backups.stepBack();
        clock.move(Duration.ofSeconds(119));
        assertThat(backups.pass(clock.instant())).isZero();
        backups.stepBack();
        clock.move(Duration.ofSeconds(2));
        assertThat(backups.pass(clock.instant())).as("the next one begins").isZero();
        clock.move(Duration.ofMinutes(-10));
        assertThat(backups.pass(clock.instant())).as("a clock set back puts nothing off").isEqualTo(1);
    }

    @Test
    void aRestoredBackupHoldsWhatWasThereAndNothingLater() {
        set(Setting.DUTY_PHONE, "0000-1");
        BackupView made = backups.make(ADMIN);
        set(Setting.DUTY_PHONE, "0000-2");
        Restored restored = Restore.into(file(made), key(), temp.resolve("elsewhere"));
        try (DataHome there = DataHome.take(restored.directory());
             Bureau other = opening.open(there, restored.vault())) {
            assertThat(other.settings.text(Setting.DUTY_PHONE)).isEqualTo("0000-1");
            // Opening it may add links of its own behind those it was made with.
            assertThat(other.audit.search("", restored.sheet().records() + 1, 1).getFirst().hash())
                    .isEqualTo(restored.sheet().head());
            assertThat(restored.sheet().bureau()).isEqualTo("示例市税务局");
        }
        assertThat(bureau.settings.text(Setting.DUTY_PHONE)).isEqualTo("0000-2");
    }

    @Test
    void aRestoreOverwritesNothing() throws IOException {
        BackupView made = backups.make(ADMIN);
        Path full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "keep me");
        assertThatThrownBy(() -> Restore.into(file(made), key(), full)).isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "backup.refused.not-empty");
        assertThat(full.resolve("letter.txt")).hasContent("keep me");
        assertThat(Database.exists(full)).isFalse();
    }

    @Test
    void everyDamagedByteIsFound() throws IOException {
        Path good = file(backups.make(ADMIN));
        byte[] bytes = Files.readAllBytes(good);
        for (int part = 1; part < 20; part++) {
            byte[] spoiled = bytes.clone();
            spoiled[bytes.length / 20 * part] ^= 0x40;
            Path bad = Files.write(temp.resolve("bad" + part + ".backup"), spoiled);
            assertThatThrownBy(() -> Restore.check(bad, key(), temp)).as("byte at " + part + "/20")
                    .isInstanceOf(Refusal.class);
            Path target = temp.resolve("target" + part);
            assertThatThrownBy(() -> Restore.into(bad, key(), target)).isInstanceOf(Refusal.class);
            assertThat(target).doesNotExist();
        }
    }

    @Test
    void whatIsNoBackupIsRefusedInWords() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.backup"), "no zip at all");
        assertThatThrownBy(() -> Restore.check(letter, key(), temp)).hasFieldOrPropertyWithValue("code",
                "backup.refused.not-one");
        assertThatThrownBy(() -> Restore.check(temp.resolve("nothing"), key(), temp)).hasFieldOrPropertyWithValue(
                "code",
                "backup.refused.no-file");
    }

    @Test
    void theSecondCopyIsTheSameAndItsAbsenceIsSaid() throws IOException {
        Path second = Files.createDirectory(temp.resolve("second"));
        set(Setting.BACKUP_SECOND, second.toString());
        BackupView made = backups.make(ADMIN);
        assertThat(made.twice()).isTrue();
        assertThat(second.resolve(file(made).getFileName())).hasSameBinaryContentAs(file(made));
        set(Setting.BACKUP_SECOND, temp.resolve("pulled-out").toString());
        clock.move(Duration.ofHours(1));
        BackupView alone = backups.make(ADMIN);
        assertThat(alone.good()).isTrue();
        assertThat(alone.twice()).isFalse();
        assertThat(backups.health().second()).contains("pulled-out");
    }

    @Test
    void aBackupThatCannotBeWrittenIsOnRecordAndTriedAgain() throws IOException {
        set(Setting.BACKUP_FOLDER, Files.writeString(temp.resolve("file"), "in the way").toString());
        backups.pass(clock.instant());
        assertThat(backups.list(ADMIN)).singleElement().matches(made -> !made.good() && !made.words().isEmpty());
        assertThat(backups.health().failed()).isNotEmpty();
        clock.move(Duration.ofMinutes(5));
        assertThat(backups.pass(clock.instant())).as("not at once").isZero();
        set(Setting.BACKUP_FOLDER, "");
        clock.move(Duration.ofMinutes(10));
        assertThat(backups.pass(clock.instant())).isEqualTo(1);
        assertThat(backups.health().failed()).isEmpty();
    }

    @Test
    void aBrokenAuditChainIsNotBackedUpAsGood() {
        bureau.database.tx().write(unit -> unit.session()
                .createNativeMutationQuery("update audit_entry set actor = 'nobody' where sequence = 2")
                .executeUpdate());
        BackupView made = backups.make(ADMIN);
        assertThat(made.good()).isFalse();
        assertThat(made.words()).contains("第 2 条");
        assertThat(made.there()).isFalse();
    }

    @Test
    void oldOnesGoAndHalfOnesOfAKilledProcessToo() throws IOException {
        Path folder = Files.createDirectories(data.resolve("backup"));
        Files.writeString(Files.createDirectory(folder.resolve(".half-123")).resolve("copy.zip"), "half");
        for (int i = 0; i < 3; i++) {
            backups.make(ADMIN);
            clock.move(Duration.ofMinutes(10));
        }
        assertThat(new BackupFolder(folder, bureau.clock.zone()).files()).as("one an hour stays").hasSize(1);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.filter(file -> file.getFileName().toString().startsWith("."))).isEmpty();
        }
        assertThat(backups.list(ADMIN)).extracting(BackupView::there).containsExactly(true, false, false);
    }

    @Test
    void aTrialSaysWhetherTheNewestCanBeBroughtBack() throws IOException {
        BackupView made = backups.make(ADMIN);
        assertThat(backups.tryOut(ADMIN).good()).isTrue();
        assertThat(backups.health().lastTried()).isEqualTo(clock.instant());
        byte[] bytes = Files.readAllBytes(file(made));
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(made), bytes);
        clock.move(Duration.ofDays(1));
        assertThat(backups.tryOut(ADMIN).good()).isFalse();
        assertThat(backups.health().lastTried()).as("a trial that failed does not count")
                .isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void onlyTheSystemAdministratorKeepsBackups() {
        Actor officer = new Actor(9, "officer", "值班员", Set.of(Role.DUTY_OFFICER, Role.LEADER), null);
        assertThatThrownBy(() -> backups.make(officer)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> backups.list(officer)).isInstanceOf(Refusal.class);
        assertThat(data.resolve("backup")).doesNotExist();
    }

    @Test
    void aDamagedDatabaseIsReplacedByTheNewestGoodBackupAndKeptAside() throws IOException {
        set(Setting.DUTY_PHONE, "0000-1");
        Path older = file(backups.make(ADMIN));
        clock.move(Duration.ofHours(2));
        Path newer = file(backups.make(ADMIN));
        bureau.database.close();
        byte[] bytes = Files.readAllBytes(newer);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newer, bytes);
        Files.writeString(Database.fileIn(data), "nothing readable any more");
        List<BackupFolder> folders = BackupService.folders(data).stream()
                .map(folder -> new BackupFolder(folder, clock.bureau().zone())).toList();
        assertThat(Restore.newestGood(folders, bureau.vault, data).orElseThrow().file()).isEqualTo(older);
        Restore.inPlace(older, bureau.vault, data, LocalDateTime.parse("2026-11-22T06:00"));
        assertThat(data.resolve("damaged-20261122-060000").resolve(Database.FILE)).hasContent(
                "nothing readable any more");
        bureau = opening.open(home, bureau.vault);
        assertThat(bureau.settings.text(Setting.DUTY_PHONE)).isEqualTo("0000-1");
    }

    @Test
    void theEndOfTheProgramWaitsForABackupToBeGivenUp() throws Exception {
        List<Runnable> begun = new ArrayList<>();
        BackupService closing = new BackupService(bureau.database, bureau.vault, bureau.acts, bureau.settings,
                bureau.clock, new Texts(Texts.CHINESE), Version.NUMBER, begun::add);
        assertThat(closing.pass(clock.bureau().now())).isEqualTo(1);
        Thread end = Thread.ofPlatform().start(closing::close);
        while (end.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        begun.getFirst().run();
        end.join();
        assertThat(closing.folder()).isEmptyDirectory();
        assertThat(closing.list(ADMIN)).isEmpty();
        clock.move(Duration.ofDays(1));
        assertThat(closing.pass(clock.bureau().now())).as("none begins any more").isZero();
    }
}
