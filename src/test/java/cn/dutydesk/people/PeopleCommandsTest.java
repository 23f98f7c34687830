package cn.dutydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.core.BureauClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code people import|list} as a script sees it, on a bureau in files. */
class PeopleCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String out;
    private String err;

    private int run(String... args) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Cli cli = new Cli(new PrintWriter(outText), new PrintWriter(errText), new ByteArrayInputStream(new byte[0]),
                environment, BureauClock.system(BureauClock.DEFAULT_ZONE), folder.resolve("data"));
        int code = new CommandLineProgram(cli, () -> 0).run(args);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    @Test
    void importsListsAndRefusesInOneLine() throws Exception {
        assertThat(run("init", "--bureau", "示例市税务局", "--json")).isZero();
        for (JsonNode account : JSON.readTree(out).get("accounts")) {
            if ("roster-keeper".equals(account.get("role").asString())) {
                environment.put("DUTYDESK_USER", account.get("user").asString());
                environment.put("DUTYDESK_PASSWORD", account.get("password").asString());
            }
        }
        String staff = PeopleFixture.STAFF.toString();
        assertThat(run("people", "import", staff, "--dry-run", "--json")).isZero();
        JsonNode document = JSON.readTree(out);
        assertThat(document.get("people")).hasSize(72);
        JsonNode cao = document.get("people").get(10);
        assertThat(cao.get("name").asString()).isEqualTo("曹晨洋");
        assertThat(cao.get("status").asString()).isEqualTo("seconded");
        assertThat(cao.get("row").asInt()).isEqualTo(14);
        assertThat(document.get("doubtful").get(0).get("row").asInt()).isEqualTo(19);
        assertThat(document.get("doubtful").get(0).get("field").asString()).isEqualTo("phone");
        assertThat(document.get("refused")).isEmpty();

        assertThat(run("people", "list", "--json")).isZero();
        assertThat(JSON.readTree(out).get("people")).isEmpty();
        assertThat(run("people", "import", staff)).isZero();
        assertThat(out).contains("读到 72 人：新增 72", "第 19 行  存疑  蒋兰诺：没有手机号码");
        assertThat(run("people", "list", "--json")).isZero();
        assertThat(JSON.readTree(out).get("people").get(0).get("phone").asString()).isEqualTo("15879217421");

        Path other = Files.writeString(folder.resolve("货单.csv"), "商品,单价\n纸,20\n");
        assertThat(run("people", "import", other.toString())).isEqualTo(Cli.BAD_INPUT);
        assertThat(err).hasLineCount(1).contains("货单.csv", "姓名");
    }
}
