package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.security.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaybookCommandsTest {
    private static final Path FIRE = Path.of("resources/playbooks/fire.yaml");
    @TempDir
    private Path folder;

    private Line line() {
        return new Line(folder.resolve("data"), "2026-11-22T10:26");
    }

    @Test
    void aFileIsCheckedWithoutDataAndWithoutAccount() throws IOException {
        assertThat(line().run("playbook", "check", FIRE.toString()).exit()).isZero();
        Path bad = Files.writeString(folder.resolve("bad.yaml"),
                Files.readString(FIRE).replace("for: incident", "for: incident\ncolour: red"));
        Line.Answer answer = line().run("playbook", "check", bad.toString());
        assertThat(answer.exit()).isEqualTo(1);
        int at = Files.readAllLines(bad).indexOf("colour: red") + 1;
        assertThat(answer.out().strip()).isEqualTo(bad + ":" + at + ":1: 错误 没有“colour”这个字段");
        JsonNode json = line().run("playbook", "check", bad.toString(), "--json").json();
        assertThat(json.get("usable").asBoolean()).isFalse();
        assertThat(json.get("findings").get(0).get("line").asInt()).isEqualTo(at);
        assertThat(json.get("findings").get(0).get("code").asString()).isEqualTo("playbook.finding.unknown-field");
    }

    @Test
    void whatIsNoTextIsBadInput() throws IOException {
        Path picture = Files.write(folder.resolve("picture.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        assertThat(line().run("playbook", "check", picture.toString()).exit()).isEqualTo(2);
        assertThat(line().run("playbook", "check", folder.resolve("none.yaml").toString()).exit()).isEqualTo(2);
        Path huge = Files.writeString(folder.resolve("huge.yaml"), "#".repeat(2_000_000));
        Line.Answer answer = line().run("playbook", "check", huge.toString());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("huge.yaml:1:1: ", "512");
    }

    @Test
    void whatAnOfficeProgramSavedIsReadAsItIs() throws IOException {
        Path gbk = Files.write(folder.resolve("gbk.yaml"), Files.readString(FIRE).getBytes(Charset.forName("GBK")));
        assertThat(line().run("playbook", "check", gbk.toString()).exit()).isZero();
    }

    @Test
    void aTextComesInAsADraftAndGoesOutAsItCame() throws IOException {
        Line line = line().init().as(Role.ROSTER_KEEPER);
        JsonNode before = line.run("playbook", "list", "--json").json().get("playbooks");
        assertThat(before).hasSizeGreaterThanOrEqualTo(15);
        assertThat(line.run("playbook", "list").out()).contains("fire\t火灾\t第 1 版");
        Path own = Files.writeString(folder.resolve("own.yaml"), "# 本局\n" + Files.readString(FIRE)
                .replace("playbook: fire", "playbook: own-fire"));
        Line.Answer imported = line.run("playbook", "import", own.toString(), "--note", "初稿");
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("第 1 版，请另一人审核");
        Path out = folder.resolve("out.yaml");
        assertThat(line.run("playbook", "export", "own-fire", "--out", out.toString()).exit()).isZero();
        assertThat(out).hasSameTextualContentAs(own);
        assertThat(line.run("playbook", "show", "own-fire").out()).startsWith("# 第 1 版\t草稿\t2026-11-22T10:26")
                .endsWith(Files.readString(own));
        JsonNode cacao = JsonMapper.shared()
                .readTree(line.run("playbook", "export", "fire", "--format", "cacao").out());
        assertThat(cacao.get("spec_version").asString()).isEqualTo("cacao-2.0");
        assertThat(cacao.get("created").asString()).isEqualTo("2026-11-22T02:26:00.000Z");
        assertThat(line.run("playbook", "show", "nothing").exit()).isEqualTo(2);
        assertThat(line.as(Role.DUTY_OFFICER).run("playbook", "import", own.toString()).exit()).isEqualTo(2);
    }
}
