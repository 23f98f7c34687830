package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Main;
import cn.dutydesk.app.cli.Line;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process is killed while it writes: whatever a person was told is stored must be there afterwards. */
class KillTest {
    private static final int[] KILL_AFTER = {1, 40};

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
        assertThat(acknowledged).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(41);
    }

    /** @return the numbers the process printed before it was killed */
    private List<String> appendAndKill(Path data, Path entries, String password, int after)
            throws IOException, InterruptedException {
        Child child = Child.of(Map.of("DUTYDESK_USER", Role.DUTY_OFFICER.word(), "DUTYDESK_PASSWORD", password),
                Main.class,
                folder.resolve("ids-" + after + ".txt"), "--data", data.toString(), "log", "append", "--from",
                entries.toString());
        child.atLeast("", after);
        List<String> printed = child.kill();
        assertThat(printed.size()).as("killed before it was done").isLessThan(5000);
        return printed;
    }
}
