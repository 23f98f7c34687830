package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.vault.Keys;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and the keys of encrypted data go together, whatever comes between. */
class KeysOfAccountsTest {
    private static final char[] FRESH = "Yejian-Hao-2031".toCharArray();

    @TempDir
    private Path data;
    private final TestClock clock = TestClock.at("2026-11-22T09:00");
    private final Opening opening = new Opening(clock.bureau(), "test");
    private DataHome home;
    private Bureau bureau;
    private FirstAccounts first;

    @BeforeEach
    void setUp() {
        EncryptedData made = EncryptedData.at("2026-11-22T09:00").into(data);
        first = made.first();
        home = DataHome.take(data);
        bureau = opening.open(home, opening.unlock(home, "duty-officer", made.password(Role.DUTY_OFFICER)));
    }

    @AfterEach
    void close() {
        bureau.close();
        home.close();
    }

    private char[] password(Role role) {
        return first.accounts().stream().filter(a -> a.role() == role).findFirst().orElseThrow().password()
                .toCharArray();
    }

    private Actor actor(Role role) {
        return bureau.signIn.signIn(role.word(), password(role));
    }

    private void again(String user, char[] password) {
        bureau.close();
        bureau = opening.open(home, opening.unlock(home, user, password));
    }

    private boolean opens(String user, char[] password) {
        clock.move(java.time.Duration.ofMinutes(15));
        try (Vault vault = opening.unlock(home, user, password)) {
            return vault != null;
        } catch (Refusal wrong) {
            assertThat(wrong.code()).isEqualTo("vault.refused.wrong");
            return false;
        }
    }

    private long id(String user) {
        return bureau.accounts.list(actor(Role.SYSTEM_ADMIN)).stream().filter(a -> a.user().equals(user))
                .mapToLong(AccountView::id).findFirst().orElseThrow();
    }

    @Test
    void everyFirstAccountAndTheRecoveryKeyOpenTheData() {
        for (NewAccount account : first.accounts()) {
            again(account.user(), account.password().toCharArray());
        }
        try (Vault vault = opening.unlock(home, first.recoveryKey().toCharArray())) {
            assertThat(vault.altered()).isFalse();
        }
    }

    @Test
    void aNewPasswordOpensAndTheOldOneDoesNotAndTheDatabaseFileStaysAsItIs() throws IOException {
        bureau.signIn.changePassword(actor(Role.DUTY_OFFICER), password(Role.DUTY_OFFICER), FRESH);
        assertThat(opens("duty-officer", FRESH)).isTrue();
        assertThat(opens("duty-officer", password(Role.DUTY_OFFICER))).isFalse();
        bureau.close();
        byte[] before = Files.readAllBytes(Database.fileIn(data));
        Vault vault = opening.unlock(home, "system-admin", password(Role.SYSTEM_ADMIN));
        Vault.Key key = vault.cut("Ganga-Xin-2032".toCharArray());
        key.add("duty-officer");
        key.alone();
        vault.close();
        assertThat(Files.readAllBytes(Database.fileIn(data))).isEqualTo(before);
        bureau = opening.open(home, opening.unlock(home, "duty-officer", "Ganga-Xin-2032".toCharArray()));
    }

    @Test
    void aRefusedChangeLeavesNoKey() {
        Actor officer = actor(Role.DUTY_OFFICER);
        int before = Keys.read(data).count();
        assertThatThrownBy(() -> bureau.signIn.changePassword(officer, password(Role.DUTY_OFFICER),
                "short".toCharArray())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> bureau.accounts.create(actor(Role.SYSTEM_ADMIN), "duty-officer", "重名", null))
                .isInstanceOf(Refusal.class);
        assertThat(Keys.read(data).count()).isEqualTo(before);
    }

    @Test
    void aClosedAccountOpensNothingAndGetsANewPasswordWhenOpenedAgain() {
        Actor admin = actor(Role.SYSTEM_ADMIN);
        NewAccount made = bureau.accounts.create(admin, "lixiaoyu", "李晓雨", null);
        assertThat(opens("lixiaoyu", made.password().toCharArray())).isTrue();
        bureau.accounts.setDisabled(admin, id("lixiaoyu"), true);
        assertThat(opens("lixiaoyu", made.password().toCharArray())).isFalse();
        NewAccount again = bureau.accounts.setDisabled(admin, id("lixiaoyu"), false).orElseThrow();
        assertThat(opens("lixiaoyu", again.password().toCharArray())).isTrue();
        bureau.signIn.signIn("lixiaoyu", again.password().toCharArray());
        NewAccount reset = bureau.accounts.resetPassword(admin, id("lixiaoyu"));
        assertThat(opens("lixiaoyu", again.password().toCharArray())).isFalse();
        again("lixiaoyu", reset.password().toCharArray());
    }

    @Test
    void theRecoveryKeyResetsAndCanBeRenewed() {
        NewAccount reset = bureau.accounts.recover("audit-admin", first.recoveryKey().toCharArray());
        assertThat(opens("audit-admin", reset.password().toCharArray())).isTrue();
        String renewed = bureau.accounts.renewRecoveryKey(actor(Role.SYSTEM_ADMIN));
        assertThatThrownBy(() -> opening.unlock(home, first.recoveryKey().toCharArray())).isInstanceOf(Refusal.class);
        opening.unlock(home, renewed.toCharArray()).close();
    }

    /** The program falls after the new slot is written and before the account is changed. */
    @Test
    void aFallBeforeTheCommitKeepsTheOldPassword() {
        bureau.vault.cut(FRESH).add("duty-officer");
        again("duty-officer", password(Role.DUTY_OFFICER));
        bureau.signIn.signIn("duty-officer", password(Role.DUTY_OFFICER));
        assertThat(opens("duty-officer", FRESH)).isFalse();
        assertThat(opens("duty-officer", password(Role.DUTY_OFFICER))).isTrue();
    }

    /** The program falls after the account is changed and before the old slot is taken away. */
    @Test
    void aFallAfterTheCommitKeepsTheNewPassword() throws IOException {
        byte[] old = Files.readAllBytes(Keys.fileIn(data));
        bureau.signIn.changePassword(actor(Role.DUTY_OFFICER), password(Role.DUTY_OFFICER), FRESH);
        bureau.close();
        // Only the old slot is there: worse than any fall. Somebody else opens, the new password signs in, and is let in.
        Files.write(Keys.fileIn(data), old);
        bureau = opening.open(home, opening.unlock(home, "system-admin", password(Role.SYSTEM_ADMIN)));
        bureau.signIn.signIn("duty-officer", FRESH);
        assertThat(opens("duty-officer", FRESH)).isTrue();
        assertThat(opens("duty-officer", password(Role.DUTY_OFFICER))).isFalse();
    }

    @Test
    void keysOfAccountsThatAreNotThereGoAtTheNextOpening() {
        bureau.vault.cut(FRESH).add("nobody");
        again("duty-officer", password(Role.DUTY_OFFICER));
        assertThat(opens("nobody", FRESH)).isFalse();
    }

    @Test
    void wrongPasswordsAtTheClosedDoorAreToldToTheRecordAtTheNextOpening() {
        bureau.close();
        for (int n = 0; n < 2; n++) {
            assertThatThrownBy(() -> opening.unlock(home, "duty-officer", FRESH)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> opening.unlock(home, "stranger", FRESH)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> opening.unlock(home, "duty-officer", password(Role.DUTY_OFFICER)))
                .hasFieldOrPropertyWithValue("code", "vault.refused.wait");
        clock.move(java.time.Duration.ofSeconds(5));
        bureau = opening.open(home, opening.unlock(home, "duty-officer", password(Role.DUTY_OFFICER)));
        List<AuditRecord> records = bureau.audit.search("", Long.MAX_VALUE, 10).stream()
                .filter(record -> record.after().contains("vault.refused.wrong")).toList();
        assertThat(records).hasSize(3).extracting(AuditRecord::actor).containsExactlyInAnyOrder("duty-officer",
                "duty-officer", "");
        assertThat(bureau.audit.verify().whole()).isTrue();
        assertThat(opens("duty-officer", password(Role.DUTY_OFFICER))).isTrue();
    }

    @Test
    void aKeysFileThatWasTamperedWithIsOnRecord() throws IOException {
        bureau.close();
        // One slot less, by hand.
        String file = Files.readString(Keys.fileIn(data));
        int begin = file.indexOf("{", file.indexOf("\"slots\""));
        int end = file.indexOf("}", file.indexOf("}", begin) + 1);
        Files.writeString(Keys.fileIn(data), file.substring(0, begin) + file.substring(file.indexOf("{", end)));
        bureau = opening.open(home, opening.unlock(home, "duty-officer", password(Role.DUTY_OFFICER)));
        assertThat(bureau.audit.search("", Long.MAX_VALUE, 10)).anyMatch(
                record -> record.action().equals("vault.altered"));
        again("duty-officer", password(Role.DUTY_OFFICER));
        assertThat(bureau.vault.altered()).isFalse();
    }

    @Test
    void aSetUpThatWasNotFinishedIsBegunAnewAndKeptAside() throws IOException {
        bureau.close();
        Path other = data.resolve("other");
        DataHome half = DataHome.take(other);
        opening.create(half).close();
        assertThat(half.occupied()).isFalse();
        assertThat(cn.dutydesk.admin.DataState.of(other)).isEqualTo(cn.dutydesk.admin.DataState.UNFINISHED);
        clock.move(java.time.Duration.ofMinutes(1));
        try (Bureau fresh = opening.create(half)) {
            FirstAccounts accounts = Setup.create(fresh, "示例市税务局", new Texts(Texts.CHINESE));
            assertThat(accounts.accounts()).hasSize(5);
        }
        assertThat(half.occupied()).isTrue();
        try (java.util.stream.Stream<Path> files = Files.list(other)) {
            assertThat(files.map(f -> f.getFileName().toString())).anyMatch(name -> name.startsWith("unfinished-"));
        }
        half.close();
        bureau = opening.open(home, opening.unlock(home, "duty-officer", password(Role.DUTY_OFFICER)));
    }
}
