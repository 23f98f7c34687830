package cn.dutydesk.admin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.admin.DatabaseLook;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Health;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check on machines that are made up. */
class ChecksTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    private static final Schema FITS = new Schema("6", 0, false);

    @TempDir
    private Path temp;

    private static Machine linux(Map<String, String> environment) {
        return machine(environment, Map.of("os.name", "Linux", "os.arch", "amd64", "java.version", "25.0.3",
                "java.specification.version", "25"));
    }

    private static Machine machine(Map<String, String> environment, Map<String, String> properties) {
        return new Machine(name -> environment.getOrDefault(name, ""), properties::get, ZoneId.of("Asia/Shanghai"));
    }

    private static Health health(Check check) {
        return check.look().health();
    }

    @Test
    void javaBelowTheReleaseIsBad() {
        assertThat(health(new JavaCheck(TEXTS, linux(Map.of())))).isEqualTo(Health.OK);
        Finding old = new JavaCheck(TEXTS, machine(Map.of(), Map.of("java.specification.version", "17"))).look();
        assertThat(old.health()).isEqualTo(Health.BAD);
        assertThat(old.advice()).contains("JDK 25");
        assertThat(health(new JavaCheck(TEXTS, machine(Map.of(), Map.of("java.specification.version", "1.8")))))
                .isEqualTo(Health.BAD);
    }

    @Test
    void aWindowNeedsX11OnLinuxOnly() {
        assertThat(health(new DisplayCheck(TEXTS, linux(Map.of("DISPLAY", ":0"))))).isEqualTo(Health.OK);
        assertThat(health(new DisplayCheck(TEXTS, linux(Map.of())))).isEqualTo(Health.WARN);
        Finding wayland = new DisplayCheck(TEXTS, linux(Map.of("WAYLAND_DISPLAY", "wayland-0"))).look();
        assertThat(wayland.health()).isEqualTo(Health.BAD);
        assertThat(wayland.advice()).contains("xwayland");
        assertThat(health(new DisplayCheck(TEXTS, machine(Map.of(), Map.of("os.name", "Windows 11")))))
                .isEqualTo(Health.OK);
    }

    @Test
    void soundIsAskedForWhereThereIsAWindow() {
        Machine desk = linux(Map.of("DISPLAY", ":0"));
        assertThat(health(new SoundCheck(TEXTS, desk, () -> true))).isEqualTo(Health.OK);
        Finding mute = new SoundCheck(TEXTS, desk, () -> false).look();
        assertThat(mute.health()).isEqualTo(Health.WARN);
        assertThat(mute.advice()).contains("音箱");
        assertThat(health(new SoundCheck(TEXTS, linux(Map.of()), () -> {
            throw new AssertionError("asked without a window");
        }))).isEqualTo(Health.OK);
    }

    @Test
    void theInputMethodIsTheOneGtkWouldTake() {
        assertThat(input(Map.of("GTK_IM_MODULE", "fcitx")).words()).contains("fcitx");
        assertThat(input(Map.of("GTK_IM_MODULE", "xim", "XMODIFIERS", "@im=ibus")).words()).contains("ibus");
        assertThat(input(Map.of("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")).health()).isEqualTo(Health.OK);
        assertThat(input(Map.of()).health()).isEqualTo(Health.WARN);
        assertThat(input(Map.of("XMODIFIERS", "@im=none")).health()).isEqualTo(Health.WARN);
        assertThat(input(Map.of("GTK_IM_MODULE", "none")).advice()).contains("fcitx5");
        assertThat(new InputCheck(TEXTS, linux(Map.of("GTK_IM_MODULE", "fcitx"))).look().health())
                .as("without a display nobody can tell").isEqualTo(Health.WARN);
    }

    private static Finding input(Map<String, String> environment) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("DISPLAY", ":0");
        return new InputCheck(TEXTS, linux(all)).look();
    }

    @Test
    void theBundledFontsHaveRareCharacters() throws IOException {
        assertThat(health(new FontCheck(TEXTS, List.of("/fonts/NotoSansSC-Regular.ttf", "/fonts/NotoSansSC-Bold.ttf"))))
                .isEqualTo(Health.OK);
        assertThat(health(new FontCheck(TEXTS, List.of("/fonts/none.ttf")))).isEqualTo(Health.BAD);
        assertThat(new FontCheck(TEXTS, List.of("/security/permissions.csv")).look().words()).contains("损坏");
        FontFile font = new FontFile(Files.readAllBytes(Path.of("resources/fonts/NotoSansSC-Regular.ttf")));
        assertThat(font.has('值')).isTrue();
        assertThat(font.has(0x2a6b2)).as("a character that the font leaves out").isFalse();
        assertThatThrownBy(() -> new FontFile(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDiskHasRoomAboveTwoLimits() {
        assertThat(health(disk(DiskCheck.WARN_BELOW))).isEqualTo(Health.OK);
        assertThat(health(disk(DiskCheck.WARN_BELOW - 1))).isEqualTo(Health.WARN);
        assertThat(health(disk(DiskCheck.BAD_BELOW))).isEqualTo(Health.WARN);
        assertThat(disk(DiskCheck.BAD_BELOW - 1).look().advice()).contains("立即");
        assertThat(DiskCheck.usable(temp)).isPositive();
    }

    private DiskCheck disk(long bytes) {
        return new DiskCheck(TEXTS, temp.resolve("not/yet/there"), path -> {
            assertThat(path).isEqualTo(temp.toAbsolutePath());
            return bytes;
        });
    }

    @Test
    void sizesAreReadable() {
        assertThat(Sizes.words(0)).isEqualTo("0 B");
        assertThat(Sizes.words(1536)).isEqualTo("1.5 KB");
        assertThat(Sizes.words(37L << 30)).isEqualTo("37 GB");
    }

    @Test
    void theDirectoryMayBeMissingHeldOrNone() throws IOException {
        assertThat(health(new DirectoryCheck(TEXTS, temp, () -> false))).isEqualTo(Health.OK);
        assertThat(health(new DirectoryCheck(TEXTS, temp, () -> true))).isEqualTo(Health.WARN);
        Finding none = new DirectoryCheck(TEXTS, temp.resolve("a/b"), () -> false).look();
        assertThat(none.health()).isEqualTo(Health.OK);
        assertThat(none.words()).contains("还没有建立");
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThat(health(new DirectoryCheck(TEXTS, file.resolve("data"), () -> false))).isEqualTo(Health.BAD);
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void theDatabaseIsToldInWords() {
        assertThat(health(database(DatabaseLook.none()))).isEqualTo(Health.OK);
        assertThat(health(database(DatabaseLook.held()))).isEqualTo(Health.WARN);
        assertThat(database(DatabaseLook.failed("坏了")).look().words()).isEqualTo("坏了");
        assertThat(health(database(DatabaseLook.failed("坏了")))).isEqualTo(Health.BAD);
        assertThat(health(database(DatabaseLook.answered(FITS, null)))).isEqualTo(Health.OK);
        assertThat(health(database(DatabaseLook.answered(new Schema("3", 2, false), null)))).isEqualTo(Health.WARN);
        assertThat(health(database(DatabaseLook.answered(new Schema("9", 0, true), null)))).isEqualTo(Health.BAD);
    }

    private static Check database(DatabaseLook look) {
        return new DatabaseCheck(TEXTS, () -> look);
    }

    @Test
    void theClockIsNotBeforeTheNewestRecord() {
        BureauClock clock = TestClock.at("2026-11-22T09:00").bureau();
        assertThat(health(clock(clock, null))).isEqualTo(Health.OK);
        assertThat(health(clock(clock, clock.now().plus(Duration.ofMinutes(1))))).isEqualTo(Health.OK);
        Finding behind = clock(clock, clock.now().plus(Duration.ofMinutes(2))).look();
        assertThat(behind.health()).isEqualTo(Health.BAD);
        assertThat(behind.words()).contains("09:00").contains("09:02");
        assertThat(health(clock(TestClock.at("2001-01-01T09:00").bureau(), null))).isEqualTo(Health.BAD);
        Finding zone = new ClockCheck(TEXTS, clock, ZoneId.of("UTC"), DatabaseLook::none).look();
        assertThat(zone.health()).isEqualTo(Health.WARN);
        assertThat(zone.words()).contains("UTC").contains("Asia/Shanghai");
        assertThat(health(new ClockCheck(TEXTS, clock, ZoneId.of("PRC"), DatabaseLook::none)))
                .as("another name of the same time").isEqualTo(Health.OK);
    }

    private static Check clock(BureauClock clock, Instant newest) {
        return new ClockCheck(TEXTS, clock, ZoneId.of("Asia/Shanghai"), () -> DatabaseLook.answered(FITS, newest));
    }

    @Test
    void backupsAreThereAndNotOld() throws IOException {
        BureauClock nine = TestClock.at("2026-11-22T09:00").bureau();
        assertThat(health(new BackupCheck(TEXTS, temp, nine, () -> null))).isEqualTo(Health.OK);
        Files.writeString(temp.resolve("dutydesk.mv.db"), "x");
        assertThat(health(new BackupCheck(TEXTS, temp, nine, () -> null))).isEqualTo(Health.WARN);
        assertThat(health(new BackupCheck(TEXTS, temp, nine, () -> nine.now().minus(Duration.ofHours(1)))))
                .isEqualTo(Health.OK);
        Finding old = new BackupCheck(TEXTS, temp, nine, () -> nine.now().minus(Duration.ofDays(3))).look();
        assertThat(old.health()).isEqualTo(Health.WARN);
        assertThat(old.words()).contains("2026年11月19日 09:00");
    }
}
