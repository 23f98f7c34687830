package cn.dutydesk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriesTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    private Path home;

    @Test
    void eachWrongOneMakesTheNextWaitLonger() {
        Vault vault = Vault.create(home);
        vault.begin();
        Keys keys = Keys.read(home);
        Tries tries = new Tries(home);
        Instant now = BEGIN;
        for (int n = 0; n < 3; n++) {
            tries.demandPatience(now);
            tries.failed(now, keys, "李晓雨", "room 1");
        }
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 600, 600}) {
            Instant early = now.plusSeconds(seconds - 1);
            assertThatThrownBy(() -> tries.demandPatience(early)).hasFieldOrPropertyWithValue("code",
                    "vault.refused.wait");
            now = now.plusSeconds(seconds);
            tries.demandPatience(now);
            tries.failed(now, keys, "李晓雨", "room 1");
        }
        assertThat(tries.all()).hasSize(12).allMatch(one -> one.place().equals("room 1"));
        assertThat(vault.named(tries.all().getFirst().holder(), java.util.List.of("陈立", "李晓雨"))).isEqualTo("李晓雨");
        Instant setBack = BEGIN.minus(Duration.ofDays(1));
        assertThatCode(() -> tries.demandPatience(setBack)).doesNotThrowAnyException();
        tries.told();
        assertThatCode(() -> tries.demandPatience(BEGIN)).doesNotThrowAnyException();
    }

    @Test
    void aSpoiledFileKeepsNobodyOut() throws IOException {
        Files.write(home.resolve("dutydesk.tries"), new byte[] {(byte) 0xff, 0, 1, '\n', 'a', ' ', 'b', ' ', 'c'});
        assertThat(new Tries(home).all()).isEmpty();
    }
}
