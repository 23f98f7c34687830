package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.playbook.RunFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes of the database file go bad, or its last page is torn: that is said in words, or found by verifying, or it was
 * in a place that nothing is read from. Never is a log shown that is not the one that was written.
 */
class DamagedFileTest {
    private static final int PLACES = Length.of("places", 24, 500);
    private static final int PAGE = 4096;

    private enum Found { SAID, VERIFIED, HARMLESS }

    @TempDir
    private Path folder;
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final Map<Found, Integer> found = new EnumMap<>(Found.class);
    private byte[] sound;
    private List<String> written;

    @BeforeEach
    void write() throws IOException {
        try (Bureau bureau = open(folder)) {
            for (int i = 0; i < 40; i++) {
                bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", DeskUnderFire.ENTRY + i));
            }
            written = entries(bureau);
        }
        sound = Files.readAllBytes(Database.fileIn(folder));
    }

    private Bureau open(Path data) {
        return new Bureau(Database.file(data, Entities.ALL), clock.bureau(), "test");
    }

    private static List<String> entries(Bureau bureau) {
        return bureau.database.tx().read(session -> session.createNativeQuery(
                "select content from log_entry order by id", String.class).getResultList());
    }

    private void look(byte[] file, String what) throws IOException {
        Path data = Files.createTempDirectory(folder, "damaged-");
        Files.write(Database.fileIn(data), file);
        Found now;
        try (Bureau bureau = open(data)) {
            boolean whole = bureau.audit.verify().whole();
            List<String> shown = entries(bureau);
            assertThat(whole && !shown.equals(written)).as("silently wrong: %s", what).isFalse();
            now = whole ? Found.HARMLESS : Found.VERIFIED;
        } catch (DataUnavailable e) {
            assertThat(e.words(new Texts(Texts.CHINESE))).as(what).isNotBlank();
            now = Found.SAID;
        }
        found.merge(now, 1, Integer::sum);
    }

    @Test
    void whatWentBadIsNeverShownAsGood() throws IOException {
        Random random = new Random(20261122);
        for (int i = 0; i < PLACES; i++) {
            byte[] file = sound.clone();
            int at = 3 * PAGE + random.nextInt(file.length - 3 * PAGE);
            int length = 1 << random.nextInt(10);
            for (int n = at; n < Math.min(file.length, at + length); n++) {
                file[n] ^= (byte) (1 + random.nextInt(255));
            }
            look(file, length + " bytes at " + at + " of " + file.length);
        }
        assertThat(found.getOrDefault(Found.SAID, 0) + found.getOrDefault(Found.VERIFIED, 0)).as(found.toString())
                .isPositive();
    }

    @Test
    void aTornEndIsSaidOrAnEarlierStateThatIsWhole() throws IOException {
        for (int torn : new int[] {1, 100, PAGE, PAGE + 1, 20 * PAGE}) {
            byte[] file = Arrays.copyOf(sound, sound.length - torn);
            Path data = Files.createTempDirectory(folder, "torn-");
            Files.write(Database.fileIn(data), file);
            try (Bureau bureau = open(data)) {
                assertThat(bureau.audit.verify().whole()).as("torn by %d", torn).isTrue();
                assertThat(written).startsWith(entries(bureau).toArray(String[]::new));
            } catch (DataUnavailable e) {
                assertThat(e.code()).as("torn by %d", torn).isEqualTo("data.damaged");
            }
        }
    }
}
