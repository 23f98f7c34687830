package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.cli.Line;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.security.Role;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Unlock;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.tools.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has carried the data directory off, backups and all, and tries what comes to mind. */
class StolenDataTest {
    private static final String NAME = "欧阳文静怡";
    private static final String PHONE = "13800139047";
    private static final String ENTRY = "凌晨两点十分三楼东侧电闸跳闸已请物业修复";
    private static final String BUREAU = "示例市税务局";

    @TempDir
    private static Path once;
    private static Path data;
    @TempDir
    private Path folder;

    @BeforeAll
    static void steal() throws IOException {
        data = once.resolve("data");
        Line line = new Line(data, "2026-11-22T09:00").init();
        Path staff = once.resolve("staff.csv");
        Files.writeString(staff, "姓名,部门,职务,手机\n" + NAME + ",办公室,科员," + PHONE + "\n李晓雨,办公室,主任,13800139048\n");
        assertThat(line.as(Role.ROSTER_KEEPER).run("people", "import", staff.toString()).exit()).isZero();
        assertThat(line.as(Role.DUTY_OFFICER).typing(ENTRY + "\n").run("log", "append").exit()).isZero();
        Files.createDirectories(data.resolve("backup"));
        assertThat(line.as(Role.SYSTEM_ADMIN).run("backup", data.resolve("backup").resolve("one.backup").toString())
                .exit()).isZero();
        // A wrong password, so that its note lies there too; its name is somebody's.
        assertThat(line.set("DUTYDESK_USER", "duty-officer").set("DUTYDESK_PASSWORD", "wrong-2026-X").run("audit",
                "verify").exit()).isEqualTo(3);
    }

    @Test
    void nothingOfTheOfficeCanBeReadInAnyFile() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(data)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        assertThat(files).extracting(file -> file.getFileName().toString()).contains("dutydesk.mv.db", "dutydesk.keys",
                "dutydesk.tries", "one.backup");
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (String secret : List.of(NAME, PHONE, ENTRY, BUREAU, "duty-officer", "wrong-2026-X", "CREATE TABLE",
                    "audit_entry", "AUDIT_ENTRY")) {
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE, Charset.forName("GB18030"))) {
                    assertThat(contains(bytes, secret.getBytes(charset)))
                            .as(secret + " in " + charset + " in " + file.getFileName()).isFalse();
                }
            }
        }
    }

    /** The search itself finds what is there: in data that are not encrypted. */
    @Test
    void thePlainFileOfEarlierVersionsIsReadable() throws IOException {
        try (DataHome home = DataHome.take(folder.resolve("plain"));
             Bureau bureau = new Opening(new Line(folder, "2026-11-22T09:00").clock.bureau(), "test").open(home)) {
            Setup.create(bureau, BUREAU, new cn.dutydesk.core.Texts(cn.dutydesk.core.Texts.CHINESE));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("plain").resolve("dutydesk.mv.db"));
        assertThat(contains(bytes, "duty-officer".getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        next : for (int at = 0; at <= bytes.length - wanted.length; at++) {
            for (int i = 0; i < wanted.length; i++) {
                if (bytes[at + i] != wanted[i]) {
                    continue next;
                }
            }
            return true;
        }
        return false;
    }

    @Test
    void theDatabaseToolsOpenNothing() {
        String plain = "jdbc:h2:file:" + data.resolve("dutydesk") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        assertThatThrownBy(() -> DriverManager.getConnection(plain, "sa", "").close())
                .isInstanceOf(SQLException.class);
        for (String guess : List.of("", "sa", "dutydesk", "123456", "Zhiban-2026", "0".repeat(64), "a".repeat(64))) {
            assertThatThrownBy(() -> DriverManager.getConnection(plain + ";CIPHER=AES", "sa", guess + " ").close())
                    .as(guess).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> Shell.main("-url", plain, "-user", "sa", "-password", "", "-sql",
                "select * from account")).isInstanceOf(SQLException.class);
    }

    @Test
    void theKeysAndTheBackupOpenForNobodyWithoutAPassword() {
        for (String user : List.of("system-admin", "duty-officer", "sa", "")) {
            for (String guess : List.of("", "123456", "Zhiban-2026", user)) {
                assertThatThrownBy(() -> Unlock.password(user, guess.toCharArray()).open(Keys.read(data), null))
                        .isInstanceOf(Refusal.class);
            }
        }
        Line thief = new Line(folder.resolve("his"), "2026-11-22T09:00").set("DUTYDESK_RECOVERY_KEY", "AAAAA-BBBBB");
        Line.Answer refused = thief.run("restore", data.resolve("backup").resolve("one.backup").toString(), "--data",
                folder.resolve("his").toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("恢复密钥不对");
        assertThat(folder.resolve("his")).doesNotExist();
        assertThat(thief.run("backup", "verify", data.resolve("backup").resolve("one.backup").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void withoutTheKeysFileNobodyOpensAndItIsSaid() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(data.resolve("dutydesk.mv.db"), copy.resolve("dutydesk.mv.db"));
        Line.Answer refused = new Line(copy, "2026-11-22T09:00").set("DUTYDESK_USER", "duty-officer")
                .set("DUTYDESK_PASSWORD", "whatever").run("audit", "verify");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("dutydesk.keys").doesNotContain("Exception");
    }
}
