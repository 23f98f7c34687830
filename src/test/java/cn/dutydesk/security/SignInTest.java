package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-in, lock and password, with the clock moved by hand. */
class SignInTest {
    private TestBureau test;
    private SignIn signIn;

    @BeforeEach
    void open() {
        test = new TestBureau("2026-11-22T02:00");
        signIn = test.bureau.signIn;
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void wrong() {
        assertThatThrownBy(() -> signIn.signIn("duty-officer", "wrong".toCharArray())).isInstanceOf(Refusal.class);
    }

    private String right() {
        return test.password(Role.DUTY_OFFICER);
    }

    @Test
    void theFirstAccountsAreTheThreeAdministratorsAKeeperAndAnOfficer() {
        assertThat(test.first.accounts()).extracting(NewAccount::role).containsExactly(Role.SYSTEM_ADMIN,
                Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.ROSTER_KEEPER, Role.DUTY_OFFICER);
        assertThat(test.first.accounts()).allSatisfy(
                account -> assertThat(PasswordRules.USUAL.broken(account.user(), account.password().toCharArray()))
                        .isEmpty());
    }

    @Test
    void theRightPasswordOpens() {
        Actor actor = signIn.signIn("duty-officer", right().toCharArray());
        assertThat(actor.roles()).containsExactly(Role.DUTY_OFFICER);
        assertThat(signIn.mustChange(actor)).isTrue();
    }

    @Test
    void fiveFailuresLockForTenMinutes() {
        for (int i = 0; i < 5; i++) {
            wrong();
        }
        assertThatThrownBy(() -> signIn.signIn("duty-officer", right().toCharArray()))
                .hasMessageContaining("security.refused.locked");
        test.clock.move(Duration.ofMinutes(9));
        assertThatThrownBy(() -> signIn.signIn("duty-officer", right().toCharArray()))
                .hasMessageContaining("security.refused.locked");
        test.clock.move(Duration.ofMinutes(1));
        assertThat(signIn.signIn("duty-officer", right().toCharArray()).user()).isEqualTo("duty-officer");
    }

    @Test
    void fourFailuresAreForgottenAfterASuccess() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                wrong();
            }
            signIn.signIn("duty-officer", right().toCharArray());
        }
        assertThat(test.bureau.audit.search("security.sign-in", Long.MAX_VALUE, 100)).hasSize(10);
    }

    @Test
    void anUnknownNameIsRefusedWithTheSameWords() {
        assertThatThrownBy(() -> signIn.signIn("nobody", "x".toCharArray()))
                .hasMessageContaining("security.refused.wrong");
    }

    @Test
    void aNewPasswordReplacesTheOneTimeOne() {
        Actor actor = signIn.signIn("duty-officer", right().toCharArray());
        assertThatThrownBy(() -> signIn.changePassword(actor, right().toCharArray(), "short".toCharArray()))
                .hasMessageContaining("security.password.length");
        signIn.changePassword(actor, right().toCharArray(), "Night-watch-2026".toCharArray());
        assertThat(signIn.mustChange(actor)).isFalse();
        wrong();
        assertThat(signIn.signIn("duty-officer", "Night-watch-2026".toCharArray())).isEqualTo(actor);
    }

    @Test
    void theThreeAdministratorsStayApart() {
        Actor security = signIn.signIn("security-admin", test.password(Role.SECURITY_ADMIN).toCharArray());
        long officer = signIn.signIn("duty-officer", right().toCharArray()).accountId();
        assertThatThrownBy(() -> test.bureau.accounts.giveRoles(security, officer,
                Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN))).hasMessageContaining("roles-apart");
        assertThatThrownBy(() -> test.bureau.accounts.giveRoles(security, officer,
                Set.of(Role.SYSTEM_ADMIN, Role.DUTY_OFFICER))).hasMessageContaining("roles-apart");
        assertThatThrownBy(() -> test.bureau.accounts.giveRoles(security, security.accountId(),
                Set.of(Role.SYSTEM_ADMIN))).hasMessageContaining("own-roles");
        test.bureau.accounts.giveRoles(security, officer, Set.of(Role.DUTY_OFFICER, Role.LEADER));
        assertThat(signIn.signIn("duty-officer", right().toCharArray()).roles())
                .containsExactlyInAnyOrder(Role.DUTY_OFFICER, Role.LEADER);
    }

    @Test
    void theLastAdministratorOfAKindCannotBeClosed() {
        Actor system = signIn.signIn("system-admin", test.password(Role.SYSTEM_ADMIN).toCharArray());
        long auditor = signIn.signIn("audit-admin", test.password(Role.AUDIT_ADMIN).toCharArray()).accountId();
        assertThatThrownBy(() -> test.bureau.accounts.setDisabled(system, auditor, true))
                .hasMessageContaining("last-administrator");
    }

    @Test
    void aClosedAccountDoesNotOpen() {
        Actor system = signIn.signIn("system-admin", test.password(Role.SYSTEM_ADMIN).toCharArray());
        long officer = signIn.signIn("duty-officer", right().toCharArray()).accountId();
        test.bureau.accounts.setDisabled(system, officer, true);
        assertThatThrownBy(() -> signIn.signIn("duty-officer", right().toCharArray()))
                .hasMessageContaining("security.refused.disabled");
    }

    @Test
    void theRecoveryKeyGivesANewPassword() {
        assertThatThrownBy(() -> test.bureau.accounts.recover("system-admin", "AAAAA".toCharArray()))
                .hasMessageContaining("recovery-key");
        NewAccount fresh = test.bureau.accounts.recover("system-admin", test.first.recoveryKey().toCharArray());
        assertThat(signIn.signIn("system-admin", fresh.password().toCharArray()).user()).isEqualTo("system-admin");
    }
}
