package cn.dutydesk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.check.Check;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doctor as a whole, and as the command that looks at real directories. */
class DoctorTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    private static final Map<String, String> GOOD = Map.of("DISPLAY", ":0", "GTK_IM_MODULE", "fcitx");

    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path temp;

    private int doctor(Path data, String... more) {
        out.getBuffer().setLength(0);
        Cli cli = new Cli(new PrintWriter(out), new PrintWriter(err), new ByteArrayInputStream(new byte[0]), GOOD,
                clock.bureau(), data);
        return new CommandLineProgram(cli, () -> 0).run(
                Stream.concat(Stream.of("doctor"), Arrays.stream(more)).toArray(String[]::new));
    }

    private Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode one : JsonMapper.shared().readTree(out.toString()).get("findings")) {
            states.put(one.get("topic").asString(), one.get("state").asString());
            assertThat(one.get("words").asString()).isNotBlank();
            assertThat(one.get("do").asString().isEmpty()).isEqualTo(one.get("state").asString().equals("ok"));
        }
        return states;
    }

    private Path bureau() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock.bureau(), "test")) {
            Setup.create(bureau, "示例市税务局", TEXTS);
        }
        return data;
    }

    private static Map<String, List<Object>> fingerprint(Path directory) throws IOException {
        Map<String, List<Object>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), List.of(Files.getLastModifiedTime(file),
                        Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return files;
    }

    @Test
    void aMachineWithoutDataIsHealthyAndNothingIsMade() {
        Path data = temp.resolve("none/yet");
        doctor(data, "--json");
        Map<String, String> states = states();
        assertThat(states).hasSize(Topic.values().length);
        states.remove("clock");
        states.remove("disk");
        states.remove("sound");
        assertThat(states.values()).containsOnly("ok");
        assertThat(temp).isEmptyDirectory();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBureauIsLookedAtWithoutBeingChanged() throws IOException {
        Path data = bureau();
        Map<String, List<Object>> before = fingerprint(data);
        assertThat(doctor(data, "--json")).isEqualTo(Cli.FOUND);
        assertThat(states()).containsEntry("database", "ok").containsEntry("directory", "ok")
                .containsEntry("backup", "warn");
        assertThat(fingerprint(data)).isEqualTo(before);
        assertThat(doctor(data)).isEqualTo(Cli.FOUND);
        assertThat(out.toString()).contains("[正常] 数据库：").contains("处理：");
    }

    @Test
    void aClockSetBackIsFound() throws IOException {
        Path data = bureau();
        clock.set("2026-11-22T08:00");
        doctor(data, "--json");
        assertThat(states()).containsEntry("clock", "bad");
    }

    @Test
    void aDirectoryHeldByAnotherIsLeftAlone() throws IOException {
        Path data = bureau();
        try (DataHome home = DataHome.take(data)) {
            assertThat(doctor(home.directory(), "--json")).isEqualTo(Cli.FOUND);
        }
        assertThat(states()).containsEntry("directory", "warn").containsEntry("database", "warn");
    }

    @Test
    void aDamagedDatabaseIsBadAndStaysAsItIs() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.write(data.resolve("dutydesk.mv.db"), "not a database, but long enough to be read".repeat(500).getBytes(
                java.nio.charset.StandardCharsets.UTF_8));
        Map<String, List<Object>> before = fingerprint(data);
        assertThat(doctor(data, "--json")).isEqualTo(Cli.FOUND);
        assertThat(states()).containsEntry("database", "bad");
        assertThat(fingerprint(data)).isEqualTo(before);
    }

    @Test
    void theOpenDatabaseAnswers() {
        try (TestBureau test = new TestBureau("2026-11-22T09:00")) {
            DatabaseLook look = DatabaseLooks.open(test.bureau.database, test.bureau.audit, TEXTS);
            assertThat(look.schema().fits()).isTrue();
            assertThat(look.newestRecord()).isEqualTo(test.clock.instant());
        }
    }

    @Test
    void aCheckThatFailsIsAFinding() {
        Doctor doctor = new Doctor(TEXTS, List.of(new Check() {
            @Override
            public Topic topic() {
                return Topic.DISK;
            }

            @Override
            public Finding look() {
                throw new IllegalStateException("no answer");
            }
        }));
        assertThat(doctor.examine()).singleElement().satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.WARN);
            assertThat(finding.words()).contains("IllegalStateException");
        });
        assertThat(Doctor.healthy(doctor.examine())).isFalse();
    }
}
