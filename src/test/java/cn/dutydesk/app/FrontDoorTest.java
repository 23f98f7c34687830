package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {
    @TempDir
    private Path folder;

    @Test
    void aKnockBringsTheWindowToTheFront() {
        AtomicInteger shown = new AtomicInteger();
        try (FrontDoor door = FrontDoor.open(folder, file -> shown.incrementAndGet())) {
            assertThat(door).isNotNull();
            assertThat(FrontDoor.knock(folder, null)).isTrue();
            assertThat(FrontDoor.knock(folder, null)).isTrue();
            assertThat(shown).hasValue(2);
        }
        assertThat(FrontDoor.knock(folder, null)).isFalse();
    }

    @Test
    void whoDoesNotKnowTheWordIsNotHeard() throws IOException {
        AtomicInteger shown = new AtomicInteger();
        try (FrontDoor door = FrontDoor.open(folder, file -> shown.incrementAndGet())) {
            assertThat(door).isNotNull();
            Path file = folder.resolve("dutydesk.door");
            Files.writeString(file, Files.readString(file).split(" ")[0] + " guess");
            assertThat(FrontDoor.knock(folder, null)).isFalse();
            assertThat(shown).hasValue(0);
        }
    }

    @Test
    void nobodyHomeIsNoError() throws IOException {
        assertThat(FrontDoor.knock(folder, null)).isFalse();
        Files.writeString(folder.resolve("dutydesk.door"), "rubbish");
        assertThat(FrontDoor.knock(folder, null)).isFalse();
    }
}
