package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Line.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code scan} as a script uses it: no account, no data, exit 1 for marks, one JSON document. */
class ScanCommandTest {
    @TempDir
    private Path folder;
    private Line line;
    private Path documents;

    @BeforeEach
    void files() throws IOException {
        line = new Line(folder.resolve("data"), "2026-11-22T09:00");
        documents = Files.createDirectory(folder.resolve("文件"));
        Files.writeString(documents.resolve("正常.txt"), "值班安排");
    }

    @Test
    void nothingFoundIsDone() {
        Answer answer = line.run("scan", documents.toString(), "--json");
        assertThat(answer.exit()).isZero();
        assertThat(answer.json().get("files").asInt()).isEqualTo(1);
        assertThat(answer.json().get("hits")).isEmpty();
        assertThat(answer.json().get("unreadable")).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void marksArePlacedAndTheExitCodeTells() throws IOException {
        Path zip = documents.resolve("包.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream pack = new ZipOutputStream(out)) {
            pack.putNextEntry(new ZipEntry("内/通知.txt"));
            pack.write("一\n机密★20年".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(documents.resolve("坏.zip"), new byte[] {'P', 'K', 3, 4, 9});
        Path report = folder.resolve("结果.xlsx");
        Answer answer = line.run("scan", documents.toString(), "--json", "--threads", "2", "--report",
                report.toString());
        assertThat(answer.exit()).isEqualTo(1);
        JsonNode json = answer.json();
        assertThat(json.propertyNames()).containsExactly("files", "bytes", "seconds", "hits", "unreadable");
        JsonNode hit = json.get("hits").get(0);
        assertThat(hit.propertyNames()).containsExactly("path", "inner", "level", "text", "where");
        assertThat(hit.get("path").asString()).isEqualTo(zip.toString());
        assertThat(hit.get("inner").get(0).asString()).isEqualTo("内/通知.txt");
        assertThat(hit.get("level").asString()).isEqualTo("机密");
        assertThat(hit.get("text").asString()).isEqualTo("机密★20年");
        assertThat(hit.get("where").asString()).isEqualTo("第 2 行");
        assertThat(json.get("unreadable").get(0).get("path").asString()).endsWith("坏.zip");
        assertThat(json.get("unreadable").get(0).get("why").asString()).contains("已损坏");
        assertThat(cn.dutydesk.sheet.Workbooks.read(report).getFirst().rows().stream().flatMap(List::stream))
                .contains("机密★20年");
        assertThat(line.run("--lang", "en", "scan", documents.toString()).out()).contains("line 2", "1 marked files");
    }

    @Test
    void wrongUsageIsOneLine() {
        for (Answer answer : List.of(line.run("scan"), line.run("scan", folder.resolve("none").toString()),
                line.run("scan", documents.toString(), "--threads", "0"),
                line.run("scan", documents.toString(), "--report", folder.resolve("a/b.xlsx").toString()))) {
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err().strip()).isNotEmpty().doesNotContain("\n");
            assertThat(answer.out()).isEmpty();
        }
    }
}
