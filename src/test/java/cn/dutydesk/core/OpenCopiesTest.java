package cn.dutydesk.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCopiesTest {
    @TempDir
    private Path temp;

    @Test
    void aCopyIsItsOwnersAloneAndGoesWhenTheProgramEnds() throws IOException {
        Path copy = OpenCopies.place("../值班表.pdf");
        Files.writeString(copy, "张三 13800000000");
        assertThat(copy.getFileName()).hasToString("值班表.pdf");
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(copy.getParent())).extracting(Enum::name)
                    .allMatch(name -> name.startsWith("OWNER"));
        }
        OpenCopies.clear();
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void whatAKilledProgramLeftGoesAtTheNextStartAndNothingElse() throws IOException {
        Path dead = Files.createDirectory(temp.resolve("dutydesk-open-999999999-1"));
        Files.writeString(dead.resolve("log.pdf"), "words");
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Path others = Files.createDirectory(temp.resolve("dutydesk-open-" + alive + "-1"));
        Path letter = Files.writeString(temp.resolve("dutydesk-open-letter"), "mine");
        OpenCopies.clear(temp);
        assertThat(dead).doesNotExist();
        assertThat(others).exists();
        assertThat(letter).hasContent("mine");
    }

    @Test
    void overwritingLeavesNoByte() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x".repeat(200_001));
        OpenCopies.overwrite(file);
        assertThat(Files.readAllBytes(file)).hasSize(200_001).containsOnly(0);
    }
}
