package cn.dutydesk.calendar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.calendar.domain.StatutoryDays;
import cn.dutydesk.core.BureauClock;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calendar from the command line, on a real data directory. */
class CalendarCommandsTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> environment = new HashMap<>();
    @TempDir
    private Path folder;
    private String out;
    private String err;

    private int run(String... args) {
        StringWriter written = new StringWriter();
        StringWriter errors = new StringWriter();
        Cli cli = new Cli(new PrintWriter(written), new PrintWriter(errors, true), InputStream.nullInputStream(),
                environment, BureauClock.system(BureauClock.DEFAULT_ZONE), folder.resolve("data"));
        int exit = new CommandLineProgram(cli, () -> Cli.DONE).run(args);
        out = written.toString();
        err = errors.toString();
        return exit;
    }

    @BeforeEach
    void setUp() {
        assertThat(run("init", "--bureau", "示例市税务局", "--json")).isZero();
        for (JsonNode account : json.readTree(out).get("accounts")) {
            if (account.get("role").asString().equals("roster-keeper")) {
                environment.put("DUTYDESK_USER", account.get("user").asString());
                environment.put("DUTYDESK_PASSWORD", account.get("password").asString());
            }
        }
    }

    @Test
    void showsWarnsImportsAndRefuses() throws Exception {
        assertThat(run("calendar", "show", "2026", "--json")).isZero();
        JsonNode year = json.readTree(out);
        assertThat(year.get("official").asBoolean()).isTrue();
        assertThat(year.get("days")).hasSize(365);
        assertThat(year.get("days").get(47).get("lunar").asString()).isEqualTo("正月初一");

        assertThat(run("calendar", "show", "2027")).isZero();
        assertThat(err).contains("2027").contains("放假通知");
        assertThat(out).contains("2027-02-05");
        assertThat(run("calendar", "show", "2027", "--json")).isZero();
        assertThat(json.readTree(out).get("official").asBoolean()).isFalse();
        assertThat(json.readTree(out).get("warning").asString()).isNotBlank();
        assertThat(err).isEmpty();

        Path file = folder.resolve("2027.csv");
        StringBuilder rows = new StringBuilder("date,kind,name\n");
        StatutoryDays.of(2027).forEach(day -> rows.append(day.date()).append(",放假,").append(day.name()).append('\n'));
        Files.writeString(file, rows + "2027-02-30,补班,春节\n");
        assertThat(run("calendar", "import", file.toString())).isEqualTo(Cli.BAD_INPUT);
        assertThat(err).contains("2027.csv").contains("15").contains("A").contains("2027-02-30");
        assertThat(err.strip().lines()).hasSize(1);
        run("calendar", "show", "2027", "--json");
        assertThat(json.readTree(out).get("official").asBoolean()).isFalse();

        Files.writeString(file, rows + "2027-02-14,补班,春节\n");
        assertThat(run("calendar", "import", file.toString())).isZero();
        run("calendar", "show", "2027", "--json");
        assertThat(json.readTree(out).get("official").asBoolean()).isTrue();
        assertThat(json.readTree(out).get("source").asString()).isEqualTo("2027.csv");
    }
}
