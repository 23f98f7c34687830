package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Line.Answer;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DrillCommandTest {
    private static final String HALL = "resources/playbooks/hall-crowding.yaml";

    @TempDir
    private Path folder;
    private Line line;

    @BeforeEach
    void start() {
        line = new Line(folder.resolve("data"), "2026-02-17T09:00");
    }

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("script.yaml"), text).toString();
    }

    @Test
    void aFileIsDrilledWithoutAnyBureau() {
        Answer answer = line.run("drill", HALL, "--json");
        assertThat(answer.exit()).isZero();
        JsonNode document = answer.json();
        assertThat(document.get("playbook").asString()).isEqualTo("hall-crowding");
        assertThat(document.get("simulatedStart").asString()).isEqualTo("2026-02-17T09:00+08:00");
        assertThat(document.get("score").asInt()).isEqualTo(100);
        assertThat(document.get("ending").asString()).isEqualTo("over");
        JsonNode first = document.get("events").get(0);
        assertThat(first.propertyNames()).contains("at", "due", "late", "kind", "step", "who", "words");
        assertThat(document.get("events").findValuesAsString("who")).contains("演练员（带班领导）");
        assertThat(document.get("steps")).isNotEmpty().allSatisfy(step -> assertThat(step.get("started").asString())
                .startsWith("2026-02-17T09:"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void everyEventIsPrintedWithItsSimulatedTime() throws IOException {
        Answer answer = line.run("drill", HALL, "--script", script("""
                start: "2026-02-18 02:00"
                lines:
                  - {step: tell-leader, who: 带班领导, do: silent}
                  - {step: add-hands, do: done, after: 20m, words: 已增派}
                """));
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("2026-02-18 02:00:00", "升级到第 2 级", "已增派", "超过时限", "得分");
        assertThat(answer.out().lines().filter(one -> one.startsWith("2026-02-18 02:"))
                .map(one -> one.substring(0, 19)).toList()).isSorted()
                .hasSizeGreaterThan(20);
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() throws IOException {
        Answer bad = line.run("drill", HALL, "--script", script("lines:\n  - {step: nowhere, do: done}\n"));
        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.err()).contains("script.yaml:2:12: ", "nowhere").hasLineCount(1);
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "playbook: x1\nsteps: [\n");
        Answer unreadable = line.run("drill", broken.toString());
        assertThat(unreadable.exit()).isEqualTo(2);
        assertThat(unreadable.err()).containsPattern("broken\\.yaml:\\d+:\\d+: ").hasLineCount(1);
        assertThat(line.run("drill", folder.resolve("none.yaml").toString()).exit()).isEqualTo(2);
        assertThat(line.run("drill", HALL, "--speed", "0").exit()).isEqualTo(2);
    }

    @Test
    void aCodeIsAPlaybookOfTheBureauAndNeedsAnAccount() {
        line.init();
        assertThat(line.run("drill", "fire").exit()).isEqualTo(3);
        Answer answer = line.as(Role.DUTY_OFFICER).run("drill", "fire", "--json");
        assertThat(answer.exit()).isZero();
        JsonNode document = answer.json();
        assertThat(document.get("version").asInt()).isEqualTo(1);
        // Nobody is rostered in a new bureau: that is what the drill must show.
        assertThat(document.get("findings").toString()).contains("无人值守：带班领导");
        assertThat(document.get("score").asInt()).isLessThan(100);
    }

    @Test
    void aSpeedMakesItWait() {
        long before = System.nanoTime();
        assertThat(line.run("drill", HALL, "--speed", "3600", "--json").exit()).isZero();
        assertThat(System.nanoTime() - before).isGreaterThan(200_000_000);
    }
}
