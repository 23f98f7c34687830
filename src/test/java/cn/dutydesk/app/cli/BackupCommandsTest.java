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

class BackupCommandsTest {
    @TempDir
    private Path folder;
    private Line line;

    @BeforeEach
    void init() {
        line = new Line(folder.resolve("data"), "2026-11-22T09:00").init();
    }

    @Test
    void aBackupIsMadeVerifiedAndRestoredElsewhere() {
        String id = line.as(Role.DUTY_OFFICER).typing("巡查一层，正常\n").run("log", "append").out().strip();
        Path file = folder.resolve("night.backup");
        assertThat(line.as(Role.SYSTEM_ADMIN).run("backup", file.toString()).exit()).isZero();
        assertThat(line.run("backup", "verify", file.toString()).out()).contains("备份完好", "示例市税务局");
        line.as(Role.DUTY_OFFICER).typing("备份以后记的\n").run("log", "append");

        Path elsewhere = folder.resolve("elsewhere");
        Answer restored = line.run("restore", file.toString(), "--data", elsewhere.toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(line.run("--data", elsewhere.toString(), "log", "show", id).out()).contains("巡查一层，正常");
        assertThat(line.run("--data", elsewhere.toString(), "log", "search", "备份以后", "--json").out())
                .doesNotContain("备份以后记的");
        assertThat(line.run("--data", elsewhere.toString(), "audit", "verify").exit()).isZero();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("there.backup"), "mine");
        Answer refused = line.as(Role.SYSTEM_ADMIN).run("backup", file.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(file).hasContent("mine");
        Path good = folder.resolve("good.backup");
        line.run("backup", good.toString());
        Answer occupied = line.run("restore", good.toString(), "--data", folder.resolve("data").toString());
        assertThat(occupied.exit()).isEqualTo(2);
        assertThat(occupied.err()).contains("已有内容").doesNotContain("Exception");
        assertThat(line.run("backup", "verify", file.toString()).err()).contains("不是值守台的备份文件");
    }

    @Test
    void whoKeepsNoBackupsMakesNone() {
        Answer refused = line.as(Role.DUTY_OFFICER).run("backup", folder.resolve("mine.backup").toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(folder.resolve("mine.backup")).doesNotExist();
    }
}
