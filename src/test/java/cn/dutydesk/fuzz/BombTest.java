package cn.dutydesk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.audit.SealLines;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.domain.text.PlaybookReader;
import cn.dutydesk.selfcheck.domain.text.StandardText;
import cn.dutydesk.sheet.Workbooks;
import cn.dutydesk.warning.domain.CapReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would grow without end, or nest without end, are refused in words. */
@Timeout(60)
class BombTest {
    @TempDir
    private Path folder;

    @Test
    void aBillionLaughsInAWarning() {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;\">"
                + "<!ENTITY n \"&m;&m;&m;&m;&m;&m;&m;&m;\">]><alert>&n;</alert>";
        assertThatThrownBy(() -> new CapReader().read(laughs.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aWarningThatNestsWithoutEnd() {
        byte[] deep = "<a>".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new CapReader().read(deep)).isInstanceOf(Refusal.class);
    }

    @Test
    void aliasesThatGrowInAChecklistAndAPlaybook() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n";
        assertThatThrownBy(() -> StandardText.read(bomb)).isInstanceOf(Refusal.class);
        assertThat(new PlaybookReader().read(bomb).findings()).isNotEmpty();
    }

    @Test
    void textsThatNestWithoutEnd() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> StandardText.read(deep)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> StandardText.read("a: " + deep + "]".repeat(100_000))).isInstanceOf(Refusal.class);
        assertThat(new PlaybookReader().read(deep).findings()).isNotEmpty();
        assertThatThrownBy(() -> SealLines.read("[".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkbookThatUnpacksToGigabytes() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 2048; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(Workbooks.MOST_BYTES);
        assertThatThrownBy(() -> Workbooks.read(bomb)).isInstanceOf(Refusal.class);
    }

    @Test
    void aTableOfOneEndlessLine() throws IOException {
        Path line = Files.writeString(folder.resolve("line.csv"), "a,".repeat(3_000_000));
        assertThat(read(line)).isTrue();
    }

    /** Whether it is read with few columns, or refused. */
    private static boolean read(Path file) {
        try {
            return Workbooks.read(file).stream().allMatch(grid -> grid.width() <= Workbooks.MOST_COLUMNS);
        } catch (Refusal refused) {
            return true;
        }
    }

    @Test
    void moreThanWhatMayComeInAtOnce() throws IOException {
        Path large = folder.resolve("large.xlsx");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        assertThatThrownBy(() -> Workbooks.read(large)).isInstanceOf(Refusal.class)
                .hasMessageContaining("too-large");
    }
}
