package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.data.DataUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTest {
    @TempDir
    private Path folder;

    @Test
    void oneProgramHoldsItAtATime() {
        try (DataHome home = DataHome.take(folder)) {
            assertThat(home.occupied()).isFalse();
            assertThatThrownBy(() -> DataHome.take(folder).close()).isInstanceOfSatisfying(DataUnavailable.class,
                    e -> assertThat(e.code()).isEqualTo("data.locked"));
        }
        DataHome.take(folder).close();
    }

    /** A file where the directory should be stands for every directory that cannot be written, whoever runs this. */
    @Test
    void aPlaceThatCannotBeWrittenIsSaidSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataHome.take(file.resolve("data")).close()).isInstanceOfSatisfying(
                DataUnavailable.class, e -> assertThat(e.code()).isEqualTo("data.read-only"));
    }

    @Test
    void theUsualPlaceFollowsThePlatform() {
        Path home = Path.of("/home/li");
        assertThat(DataHome.usual(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/dutydesk"));
        assertThat(DataHome.usual(Map.of("XDG_DATA_HOME", "/srv/d"), "Linux", home))
                .isEqualTo(Path.of("/srv/d/dutydesk"));
        assertThat(DataHome.usual(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/DutyDesk"));
        assertThat(DataHome.usual(Map.of("LOCALAPPDATA", "/l"), "Windows 11", home))
                .isEqualTo(Path.of("/l/DutyDesk"));
    }
}
