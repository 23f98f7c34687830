package cn.dutydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.core.BureauClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code log append|show|search} as a script sees it: streams and exit codes, on a bureau in files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String out;
    private String err;

    @BeforeAll
    void setUp(@TempDir Path directory) {
        folder = directory;
        assertThat(run("", "init", "--bureau", "示例市税务局", "--json")).isZero();
        for (JsonNode account : JSON.readTree(out).get("accounts")) {
            if ("duty-officer".equals(account.get("role").asString())) {
                environment.put("DUTYDESK_USER", account.get("user").asString());
                environment.put("DUTYDESK_PASSWORD", account.get("password").asString());
            }
        }
    }

    private int run(String input, String... args) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Cli cli = new Cli(new PrintWriter(outText), new PrintWriter(errText),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), environment,
                BureauClock.system(BureauClock.DEFAULT_ZONE), folder.resolve("data"));
        int code = new CommandLineProgram(cli, () -> 0).run(args);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    @Test
    void aDayAndAShiftBecomeFilesAndAnEmptyMonthIsRefused() {
        assertThat(run("巡查正常\n", "log", "append")).isZero();
        String today = BureauClock.system(BureauClock.DEFAULT_ZONE).today().toString();
        Path day = folder.resolve("day.docx");
        assertThat(run("", "log", "export", "--day", today, "--out", day.toString())).as(err).isZero();
        assertThat(day).isNotEmptyFile();
        assertThat(run("", "log", "export", "--day", "明天", "--out", day.toString())).isEqualTo(2);
        assertThat(run("", "log", "export", "--out", day.toString())).isEqualTo(2);
        Path month = folder.resolve("month.pdf");
        assertThat(run("", "register", "export", "--kind", "phone", "--month", today.substring(0, 7), "--format", "pdf",
                "--out", month.toString())).isEqualTo(2);
        assertThat(err).contains("没有登记");
        assertThat(month).doesNotExist();
    }

    @Test
    void everyLineIsAnEntryAndItsNumberComesBack() throws Exception {
        assertThat(run("来电：市委值班室抽查\n\n  巡查一层至五层，正常\n", "log", "append")).isZero();
        List<String> ids = out.lines().toList();
        assertThat(ids).hasSize(2).allMatch(id -> id.matches("\\d+"));
        Path file = folder.resolve("ids.txt");
        Files.write(file, ids);
        assertThat(run("", "log", "show", "--from", file.toString(), "--json")).isZero();
        assertThat(JSON.readTree(out).get("entries")).extracting(entry -> entry.get("content").asString())
                .containsExactly("来电：市委值班室抽查", "巡查一层至五层，正常");
        JsonNode first = JSON.readTree(out).get("entries").get(0);
        assertThat(first.get("handling").asString() + first.get("result").asString()).isEmpty();
        assertThat(first.get("attachments").size()).isZero();
        assertThat(run("", "log", "search", "一层", "--json")).isZero();
        assertThat(JSON.readTree(out).get("entries")).extracting(entry -> entry.get("id").asString())
                .containsExactly(ids.getLast());
        assertThat(run("", "log", "show", ids.getFirst())).isZero();
        assertThat(out).contains("来电：市委值班室抽查");
    }

    @Test
    void aRefusedLineIsNamedAndTheLinesBeforeStay() {
        assertThat(run("第一条\n\n第三行 机密★5年\n第四行\n", "log", "append", "--from", "-")).isEqualTo(Cli.BAD_INPUT);
        assertThat(out.lines()).hasSize(1);
        assertThat(err).contains("第 3 行", "机密★5年").hasLineCount(1);
        assertThat(run("", "log", "show", out.strip())).isZero();
    }

    @Test
    void numbersThatAreNotThereAreNamedAndTheExitIsOne() {
        run("有的", "log", "append");
        String id = out.strip();
        assertThat(run("", "log", "show", id, "7", "8", "--json")).isEqualTo(Cli.FOUND);
        assertThat(JSON.readTree(out).get("entries")).hasSize(1);
        assertThat(JSON.readTree(out).get("missing")).extracting(JsonNode::asInt).containsExactly(7, 8);
        assertThat(err).contains("7 8");
    }

    @Test
    void wrongUseIsExitTwoAndOneLine() {
        assertThat(run("", "log", "show")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("", "log", "show", "abc")).isEqualTo(Cli.BAD_INPUT);
        assertThat(err).contains("abc").hasLineCount(1);
        assertThat(run("", "log", "show", "--from", folder.resolve("none").toString())).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("", "log", "search", "局")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("来电", "log", "append", "--kind", "system")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("", "log")).isEqualTo(Cli.BAD_INPUT);
    }

    @Test
    void anUnreadableFileIsNamed() throws Exception {
        Path file = folder.resolve("gbk.txt");
        Files.write(file, "来电：抽查".getBytes("GBK"));
        assertThat(run("", "log", "append", "--from", file.toString())).isEqualTo(Cli.BAD_INPUT);
        assertThat(err).contains("gbk.txt", "UTF-8");
    }
}
