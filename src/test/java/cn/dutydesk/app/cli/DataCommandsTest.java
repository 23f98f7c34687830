package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.vault.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Data of an earlier version, plain, and what is made of them. */
class DataCommandsTest {
    @TempDir
    private Path folder;
    private Path data;
    private Line line;
    private FirstAccounts first;

    @BeforeEach
    void plainData() {
        data = folder.resolve("data");
        line = new Line(data, "2026-11-22T09:00");
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), line.clock.bureau(), "test")) {
            first = Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        }
    }

    private Line as(Role role) {
        return line.set("DUTYDESK_USER", role.word()).set("DUTYDESK_PASSWORD", first.accounts().stream()
                .filter(a -> a.role() == role).map(NewAccount::password).findFirst().orElseThrow());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void plainDataOpenAsBeforeAndAreWarnedOf() {
        String id = as(Role.DUTY_OFFICER).typing("巡查一层\n").run("log", "append").out().strip();
        assertThat(line.run("log", "show", id).out()).contains("巡查一层");
        assertThat(line.run("doctor").out()).contains("数据没有加密");
    }

    @Test
    void dataAreEncryptedAndEverybodyGetsAKey() throws IOException {
        String id = as(Role.DUTY_OFFICER).typing("巡查一层，一切正常\n").run("log", "append").out().strip();
        Line.Answer done = as(Role.SYSTEM_ADMIN).run("data", "encrypt", "--json");
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(DataState.of(data)).isEqualTo(DataState.CLOSED);
        assertThat(files()).contains("dutydesk.mv.db", Keys.FILE).doesNotContain("dutydesk.mv.db.plain", ".encrypt");
        assertThat(new String(Files.readAllBytes(Database.fileIn(data)), StandardCharsets.ISO_8859_1))
                .doesNotContain("duty-officer");
        assertThat(as(Role.SYSTEM_ADMIN).run("audit", "verify").exit()).as("keeps his password").isZero();
        assertThat(as(Role.DUTY_OFFICER).run("log", "show", id).exit()).as("the old password").isEqualTo(3);
        JsonNode document = done.json();
        assertThat(document.get("accounts")).hasSize(4);
        for (JsonNode account : document.get("accounts")) {
            if (account.get("user").asString().equals("duty-officer")) {
                line.clock.move(java.time.Duration.ofMinutes(1));
                line.set("DUTYDESK_USER", "duty-officer").set("DUTYDESK_PASSWORD", account.get("password").asString());
                assertThat(line.run("log", "show", id).out()).contains("巡查一层，一切正常");
            }
        }
        Line.Answer reset = line.set("DUTYDESK_RECOVERY_KEY", document.get("recoveryKey").asString()).run("account",
                "reset", "audit-admin");
        assertThat(reset.exit()).as(reset.err()).isZero();
        assertThat(as(Role.SYSTEM_ADMIN).run("data", "encrypt").exit()).isEqualTo(2);
    }

    @Test
    void onlyTheSystemAdministratorEncrypts() {
        assertThat(as(Role.DUTY_OFFICER).run("data", "encrypt").exit()).isEqualTo(2);
        assertThat(DataState.of(data)).isEqualTo(DataState.PLAIN);
    }

    /** The machine falls between the two renames, or before the plain file is overwritten. */
    @Test
    void whatAFallInterruptedIsEnded() throws IOException {
        Path plain = data.resolve("dutydesk.mv.db.plain");
        byte[] bytes = Files.readAllBytes(Database.fileIn(data));
        Files.move(Database.fileIn(data), plain);
        assertThat(DataState.of(data)).isEqualTo(DataState.PLAIN);
        assertThat(as(Role.SYSTEM_ADMIN).run("audit", "verify").exit()).isZero();
        assertThat(plain).doesNotExist();
        as(Role.SYSTEM_ADMIN).run("data", "encrypt");
        Files.write(plain, bytes);
        Path before = Files.createDirectory(data.resolve("before-upgrade-40"));
        Files.write(Database.fileIn(before), bytes);
        assertThat(as(Role.SYSTEM_ADMIN).run("audit", "verify").exit()).isZero();
        assertThat(plain).doesNotExist();
        assertThat(before).doesNotExist();
    }
}
