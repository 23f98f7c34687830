package cn.dutydesk.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files are found beside the program or in its jar. */
class BundledTest {
    private static final String NAME = "/fonts/NotoSansSC-Bold.ttf";

    @TempDir
    Path folder;

    @Test
    void isFoundBesideTheProgram() throws IOException {
        Path file = folder.resolve("fonts").resolve("NotoSansSC-Bold.ttf");
        Files.createDirectory(file.getParent());
        Files.writeString(file, "a font");
        assertThat(Bundled.file(folder.toString(), NAME)).contains(file);
    }

    @Test
    void isNotFoundWhereItIsNot() {
        assertThat(Bundled.file(folder.toString(), NAME)).isEmpty();
        assertThat(Bundled.file(null, NAME)).isEmpty();
    }

    @Test
    void isReadFromTheJarOtherwise() throws IOException {
        try (InputStream in = Bundled.open(NAME)) {
            assertThat(in).isNotNull();
            assertThat(in.readNBytes(4)).containsExactly(0, 1, 0, 0);
        }
        assertThat(Bundled.open("/fonts/none.ttf")).isNull();
    }
}
