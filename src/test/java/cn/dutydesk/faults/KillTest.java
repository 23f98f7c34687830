package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Line;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process is killed while it writes: whatever a person was told is stored must be there afterwards. */
class KillTest {
    private static final int[] KILL_AFTER = {1, 40, 173};

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedEntrySurvivesTheKill() throws Exception {
        Path data = folder.resolve("data");
        Line line = new Line(data, "2026-11-22T09:00");
        JsonNode first = JsonMapper.builder().build()
                .readTree(line.run("init", "--bureau", "示例市税务局", "--json").out());
        String password = "";
        for (JsonNode account : first.get("accounts")) {
            if (account.get("user").asString().equals(Role.DUTY_OFFICER.word())) {
                password = account.get("password").asString();
            }
        }
        line.set("DUTYDESK_USER", Role.DUTY_OFFICER.word()).set("DUTYDESK_PASSWORD", password);
        Path entries = folder.resolve("entries.txt");
        Files.writeString(entries, IntStream.range(0, 5000).mapToObj(i -> "第 " + i + " 次巡查，一切正常")
                .collect(Collectors.joining("\n")));
        List<String> acknowledged = new ArrayList<>();
        for (int after : KILL_AFTER) {
            acknowledged.addAll(appendAndKill(data, entries, password, after));
            List<String> show = new ArrayList<>(List.of("log", "show"));
            show.addAll(acknowledged);
            Line.Answer answer = line.run(show.toArray(String[]::new));
            assertThat(answer.exit()).as(answer.err()).isZero();
            assertThat(line.run("audit", "verify", "--json").json().get("whole").asBoolean()).isTrue();
        }
        assertThat(acknowledged).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(214);
    }

    /** @return the numbers the process printed before it was killed */
    private List<String> appendAndKill(Path data, Path entries, String password, int after)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "cn.dutydesk.app.Main", "--data", data.toString(), "log", "append", "--from", entries.toString());
        builder.environment().put("DUTYDESK_USER", Role.DUTY_OFFICER.word());
        builder.environment().put("DUTYDESK_PASSWORD", password);
        Path out = folder.resolve("ids-" + after + ".txt");
        builder.redirectError(folder.resolve("stderr.txt").toFile()).redirectOutput(out.toFile());
        Process process = builder.start();
        while (process.isAlive() && lines(out).size() < after) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<String> printed = lines(out);
        assertThat(printed).as(Files.readString(folder.resolve("stderr.txt"))).hasSizeGreaterThanOrEqualTo(after);
        assertThat(printed.size()).as("killed before it was done").isLessThan(5000);
        return printed;
    }

    /** Whole lines only: a number cut off in the middle was not yet told. */
    private static List<String> lines(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
