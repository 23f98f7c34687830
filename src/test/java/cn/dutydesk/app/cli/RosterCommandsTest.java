package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.TestClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RosterCommandsTest {
    private static final Path SHEETS = Path.of("src/test/resources/sheets");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestClock CLOCK = TestClock.at("2026-11-22T10:26");
    @TempDir
    private Path data;
    private final Map<String, String> environment = new HashMap<>();
    private StringWriter out;
    private StringWriter err;

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        Cli cli = new Cli(new PrintWriter(out), new PrintWriter(err), new ByteArrayInputStream(new byte[0]),
                environment,
                CLOCK.bureau(), data);
        return new CommandLineProgram(cli, () -> Cli.DONE).run(args);
    }

    private JsonNode json() {
        return JSON.readTree(out.toString());
    }

    @BeforeEach
    void bureau() {
        assertThat(run("init", "--bureau", "示例市税务局", "--json")).isZero();
        for (JsonNode account : json().get("accounts")) {
            if (account.get("role").asString().equals("roster-keeper")) {
                environment.put("DUTYDESK_USER", account.get("user").asString());
                environment.put("DUTYDESK_PASSWORD", account.get("password").asString());
            }
        }
        assertThat(run("people", "import", SHEETS.resolve("staff-a.xlsx").toString(), "--json")).as(err.toString())
                .isZero();
    }

    @Test
    void anOldRosterComesInAMonthIsMadeAndSomebodyIsOnDuty() {
        String history = SHEETS.resolve("roster-history.xlsx").toString();
        assertThat(run("roster", "import", history, "--board", "值班表", "--json")).as(err.toString()).isZero();
        assertThat(json().get("added").asInt()).isEqualTo(155);
        assertThat(run("roster", "import", history, "--board", "值班表", "--json")).isZero();
        assertThat(json().get("same").asInt()).isEqualTo(155);
        assertThat(run("duty", "at", "2026-11-01T03:00+08:00", "--json")).isZero();
        assertThat(json().get("onDuty")).hasSize(5);
        assertThat(json().get("onDuty").get(4).get("person").asString()).isEqualTo("范振一");
        assertThat(json().get("onDuty").get(4).get("phone").asString()).isEqualTo("15879217421");
        assertThat(json().get("onDuty").get(4).get("source").asString()).isEqualTo("history");

        for (String board : new String[] {"值班表", "带班表"}) {
            assertThat(run("roster", "generate", "--board", board, "--month", "2026-12")).as(out.toString()).isZero();
            assertThat(run("duty", "at", "2026-12-05T10:00", "--json")).isZero();
            assertThat(run("roster", "publish", "--board", board, "--month", "2026-12", "--json")).isZero();
            assertThat(json().get("state").asString()).isEqualTo("published");
        }
        assertThat(run("duty", "at", "2026-12-05T10:00", "--json")).isZero();
        assertThat(json().get("onDuty")).hasSize(5);
        assertThat(json().get("onDuty").get(0).get("version").asInt()).isEqualTo(1);
        assertThat(json().get("onDuty").get(0).get("from").asString()).isEqualTo("2026-12-05T08:30+08:00");
        assertThat(json().get("next")).hasSize(5);
        Path csv = data.resolve("12.csv");
        assertThat(run("roster", "export", "--board", "值班表", "--month", "2026-12", "--out", csv.toString())).isZero();
        assertThat(csv).content().contains("日期,星期,值班员主班,值班员副班,备勤,驾驶员,备注").contains("2026-12-31,星期四,");
        for (String format : new String[] {"xlsx", "docx", "pdf", "ics"}) {
            Path file = data.resolve("12." + format);
            assertThat(run("roster", "export", "--board", "值班表", "--month", "2026-12", "--format", format, "--out",
                    file.toString())).as(err.toString()).isZero();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(run("roster", "export", "--board", "值班表", "--month", "2026-12", "--format", "pdf"))
                .isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "export", "--board", "值班表", "--month", "2027-01")).isEqualTo(Cli.BAD_INPUT);
        assertThat(err.toString()).contains("没有已发布的排班");
        assertThat(run("roster", "export", "--board", "值班表", "--month", "2026-12", "--draft")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "export", "--board", "无此表", "--month", "2026-12")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "export", "--board", "值班表", "--month", "2026-12", "--out",
                data.resolve("无此夹/12.csv").toString())).isEqualTo(Cli.BAD_INPUT);
        assertThat(err.toString()).contains("没有写成");
        Path hours = data.resolve("hours.xlsx");
        assertThat(run("roster", "hours", "--month", "2026-10", "--to", "2026-12", "--out", hours.toString())).isZero();
        assertThat(hours).isNotEmptyFile();
        assertThat(run("roster", "hours", "--month", "2027-01", "--out", hours.toString())).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "generate", "--board", "值班表", "--month", "2026-12")).isEqualTo(Cli.BAD_INPUT);
        assertThat(err.toString()).contains("已经发布");
        assertThat(run("roster", "generate", "--board", "值班表", "--month", "2026-12", "--reason", "人员变动")).isZero();
        assertThat(out.toString()).contains("第 2 版");
        assertThat(run("duty", "at")).isZero();
        assertThat(out.toString()).contains("没有排班记录");
        assertThat(run("audit", "verify")).isZero();
    }

    @Test
    void wrongInputIsOneLineAndChangesNothing() {
        assertThat(run("roster", "generate", "--board", "无此表", "--month", "2026-12")).isEqualTo(Cli.BAD_INPUT);
        assertThat(err.toString()).contains("无此表").contains("值班表、带班表");
        assertThat(run("roster", "generate", "--board", "值班表", "--month", "2026-13")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "publish", "--board", "值班表", "--month", "2026-12")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "import", "没有.xlsx", "--board", "值班表")).isEqualTo(Cli.BAD_INPUT);
        assertThat(run("roster", "import", SHEETS.resolve("staff-a.xlsx").toString(), "--board", "值班表"))
                .isEqualTo(Cli.BAD_INPUT);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run("duty", "at", "昨天")).isEqualTo(Cli.BAD_INPUT);
        environment.put("DUTYDESK_PASSWORD", "wrong");
        assertThat(run("duty", "at")).isEqualTo(Cli.CANNOT_RUN);
    }
}
