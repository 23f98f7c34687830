package cn.dutydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.cli.Line.Answer;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.SecondFactors;
import cn.dutydesk.security.domain.Totp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command has in common: exit codes, one line on standard error, nothing changed by what fails. */
class CommandLineTest {
    @TempDir
    private Path folder;
    private Line line;

    @BeforeEach
    void bureau() {
        line = new Line(folder.resolve("data"), "2026-11-22T09:00");
    }

    private static void assertOneLine(Answer answer, int exit, String part) {
        assertThat(answer.err().strip()).contains(part).doesNotContain("\n").doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.exit()).isEqualTo(exit);
    }

    @Test
    void initGivesFiveAccountsAndAKeyOnce() {
        Answer answer = line.run("init", "--bureau", "示例市税务局", "--json");
        assertThat(answer.exit()).isZero();
        assertThat(answer.json().get("accounts")).extracting(a -> a.get("role").asString()).containsExactly(
                "system-admin", "security-admin", "audit-admin", "roster-keeper", "duty-officer");
        assertThat(answer.json().get("recoveryKey").asString()).matches("([A-Z0-9]{5}-){5}[A-Z0-9]{5}");
        assertOneLine(line.run("init", "--bureau", "另一个"), 2, "已有值守台数据");
    }

    @Test
    void initWithoutANameLeavesNoData() {
        assertOneLine(line.run("init", "--bureau", "  "), 2, "单位名称");
        assertThat(folder.resolve("data").resolve("dutydesk.mv.db")).doesNotExist();
        assertThat(line.run("init", "--bureau", "示例市税务局").exit()).isZero();
    }

    @Test
    void wrongUsageIsOneLine() {
        assertOneLine(line.run("nonsense"), 2, "nonsense");
        assertOneLine(line.run("audit"), 2, "verify");
        assertOneLine(line.run("init"), 2, "--bureau");
    }

    @Test
    void aCommandOnDataNeedsDataAndAnAccount() {
        assertOneLine(line.as(Role.AUDIT_ADMIN).run("audit", "verify"), 3, "还没有值守台数据");
        line.init();
        assertOneLine(new Line(folder.resolve("data"), "2026-11-22T09:00").run("audit", "verify"), 3, "DUTYDESK_USER");
        assertOneLine(line.as(Role.AUDIT_ADMIN).set("DUTYDESK_PASSWORD", "wrong").run("audit", "verify"), 3, "密码不对");
        assertThat(line.as(Role.AUDIT_ADMIN).run("audit", "verify", "--json").json().get("whole").asBoolean()).isTrue();
    }

    @Test
    void whoMayNotIsRefusedAndThatIsRecorded() {
        line.init();
        Answer answer = line.as(Role.AUDIT_ADMIN).typing("一条日志\n").run("log", "append");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("没有做这件事的权限");
        long records = line.run("audit", "verify", "--json").json().get("records").asLong();
        line.typing("再一条\n").run("log", "append");
        // the end of the first verify; sign-in, refusal and end of append; the sign-in of the second verify
        assertThat(line.run("audit", "verify", "--json").json().get("records").asLong()).isEqualTo(records + 5);
    }

    @Test
    void theAuditorTakesTheRecordOutAndNobodyElse() throws IOException {
        line.init();
        Path csv = folder.resolve("record.csv");
        assertThat(line.as(Role.SYSTEM_ADMIN).run("audit", "export", "--out", csv.toString()).exit()).isEqualTo(2);
        assertThat(csv).doesNotExist();
        assertThat(line.as(Role.AUDIT_ADMIN).run("audit", "export", "--refused", "--from", "2026-11-22", "--out",
                csv.toString()).out()).contains("已导出 1 条");
        assertThat(Files.readString(csv)).contains("audit.export", "security.refused.permission");
        assertOneLine(line.run("audit", "export", "--from", "yesterday", "--out", csv.toString()), 2, "yesterday");
    }

    @Test
    void anAccountWithASecondFactorIsAskedForItsCode() {
        line.init();
        String[] secret = new String[1];
        Cli cli = line.as(Role.AUDIT_ADMIN).cli();
        cli.onBureau((bureau, who) -> {
            SecondFactors.Enrolment enrolment = bureau.secondFactors.begin(who);
            secret[0] = enrolment.secret();
            return bureau.secondFactors.confirm(who, enrolment, Totp.code(secret[0], Totp.step(bureau.clock.now())));
        });
        assertOneLine(line.run("audit", "verify"), 3, "DUTYDESK_TOTP");
        String next = Totp.code(secret[0], Totp.step(line.clock.instant()) + 1);
        assertThat(line.set("DUTYDESK_TOTP", next).run("audit", "verify").exit()).isZero();
        assertOneLine(line.run("audit", "verify"), 3, "验证码不对");
    }

    @Test
    void anotherInstanceHoldsTheData() {
        line.init();
        try (DataHome held = DataHome.take(folder.resolve("data"))) {
            assertThat(held.occupied()).isTrue();
            assertOneLine(line.as(Role.AUDIT_ADMIN).run("audit", "verify"), 3, "正被另一个值守台程序使用");
        }
        assertThat(line.run("audit", "verify").exit()).isZero();
    }

    @Test
    void aPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertOneLine(new Line(file.resolve("data"), "2026-11-22T09:00").run("init", "--bureau", "示例市税务局"), 3, "不能写入");
    }

    @Test
    void theRecoveryKeyOpensAnAccountAgain() {
        String key = line.run("init", "--bureau", "示例市税务局", "--json").json().get("recoveryKey").asString();
        assertOneLine(line.set("DUTYDESK_RECOVERY_KEY", "AAAAA").run("account", "reset", "system-admin"), 2, "恢复密钥");
        Answer answer = line.set("DUTYDESK_RECOVERY_KEY", key).run("account", "reset", "system-admin");
        assertThat(answer.exit()).isZero();
        String fresh = answer.out().replaceAll("(?s).*：(\\S+)（.*", "$1");
        assertThat(line.set("DUTYDESK_USER", "system-admin").set("DUTYDESK_PASSWORD", fresh)
                .run("audit", "verify").exit()).isZero();
    }

    @Test
    void englishIsSpokenWhenAskedFor() {
        assertThat(line.run("--lang", "en", "audit", "verify").err()).contains("There is no DutyDesk data here yet");
    }
}
