package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Main;
import cn.dutydesk.app.cli.Line;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data are held by another process, or lie where nobody may write: said in words, and nothing is touched. */
class HeldElsewhereTest {
    private static final int ENTRIES = 5000;

    private final Texts texts = new Texts(Texts.CHINESE);

    @TempDir
    private Path folder;

    @Test
    void aFileHeldByAnotherProcessIsRefusedAndOpensWhenThatIsKilled() throws Exception {
        CommitsUnderFire.prepare(folder, null, 0);
        Child other = Child.of(CommitsUnderFire.class, folder.resolve("numbers.txt"), folder.toString(), "0");
        other.atLeast("", 3);
        DataUnavailable refused = catchThrowableOfType(DataUnavailable.class,
                () -> Database.file(folder, List.of()).close());
        assertThat(refused.code()).isEqualTo("data.locked");
        assertThat(refused.words(texts)).contains("数据正被另一个值守台程序使用");
        long before = Long.parseLong(lines("numbers.txt").getLast());
        other.atLeast("", (int) before + 3);
        long told = Long.parseLong(other.kill().getLast());
        assertThat(told).as("it was not disturbed").isGreaterThan(before);
        Database.file(folder, List.of()).close();
        assertThat(CommitsUnderFire.stored(folder, null)).isBetween(told, told + 1);
    }

    @Test
    void aSecondProgramOnTheSameDataIsRefusedAndTheFirstWorksOn() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> officer = officer(data);
        Path many = entries("many.txt", ENTRIES);
        Path one = entries("one.txt", 1);
        Child first = append(officer, data, many, "first.txt");
        first.atLeast("", 1);
        Child second = append(officer, data, one, "second.txt");
        assertThat(second.end()).as("told nothing").noneMatch(HeldElsewhereTest::number);
        assertThat(second.exit()).isNotZero();
        assertThat(second.errors()).contains("数据正被另一个值守台程序使用");
        assertThat(first.alive()).isTrue();
        int before = lines("first.txt").size();
        first.atLeast("", before + 3);
        assertThat(first.kill()).hasSizeLessThan(ENTRIES);
        Child third = append(officer, data, one, "third.txt");
        assertThat(third.end()).as(third.errors()).filteredOn(HeldElsewhereTest::number).hasSize(1);
        assertThat(third.exit()).isZero();
    }

    /** Where the system lets nobody make a file, the administrator included: these tests may run as one. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "no such folder elsewhere")
    void aFolderThatCannotBeWrittenIsSaidAtTheStart() {
        Path folderOfTheSystem = Path.of("/sys/kernel");
        for (Path place : List.of(folderOfTheSystem, folderOfTheSystem.resolve("dutydesk"))) {
            DataUnavailable refused = catchThrowableOfType(DataUnavailable.class, () -> DataHome.take(place));
            assertThat(refused.code()).isEqualTo("data.read-only");
            assertThat(refused.words(texts)).contains("不能写入", place.toString());
        }
        Line.Answer answer = new Line(folderOfTheSystem.resolve("dutydesk"), "2026-11-22T09:00").run("init", "--bureau",
                "示例市税务局");
        assertThat(answer.exit()).isNotZero();
        assertThat(answer.err()).contains("不能写入");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsSaidAndLeftAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "a file");
        for (Path place : List.of(file, file.resolve("below"))) {
            DataUnavailable refused = catchThrowableOfType(DataUnavailable.class, () -> DataHome.take(place));
            assertThat(refused.words(texts)).contains(place.toString());
        }
        assertThat(file).hasContent("a file");
    }

    /** Whether it is the number of a stored entry, and not what the log says beside. */
    private static boolean number(String line) {
        return line.matches("\\d+");
    }

    private List<String> lines(String name) throws IOException {
        String text = Files.readString(folder.resolve(name));
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Path entries(String name, int count) throws IOException {
        return Files.writeString(folder.resolve(name), IntStream.range(0, count)
                .mapToObj(i -> "第 " + i + " 次巡查，一切正常").collect(Collectors.joining("\n")));
    }

    private static Map<String, String> officer(Path data) {
        JsonNode made = JsonMapper.builder().build().readTree(new Line(data, "2026-11-22T09:00")
                .run("init", "--bureau", "示例市税务局", "--json").out());
        for (JsonNode account : made.get("accounts")) {
            if (account.get("user").asString().equals(Role.DUTY_OFFICER.word())) {
                return Map.of("DUTYDESK_USER", Role.DUTY_OFFICER.word(), "DUTYDESK_PASSWORD",
                        account.get("password").asString());
            }
        }
        throw new AssertionError(made);
    }

    private Child append(Map<String, String> officer, Path data, Path entries, String said) throws IOException {
        return Child.of(officer, Main.class, folder.resolve(said), "--data", data.toString(), "log", "append", "--from",
                entries.toString());
    }
}
