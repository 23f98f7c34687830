package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.security.SecondFactors.Enrolment;
import cn.dutydesk.security.domain.Totp;
import cn.dutydesk.settings.Setting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authenticator app: binding, signing in, losing it. */
class SecondFactorTest {
    private TestBureau test;
    private Actor system;
    private Enrolment enrolment;
    private List<String> spare;

    @BeforeEach
    void bind() {
        test = new TestBureau("2026-11-22T09:00");
        system = test.actor(Role.SYSTEM_ADMIN);
        enrolment = test.bureau.secondFactors.begin(system);
        spare = test.bureau.secondFactors.confirm(system, enrolment, code(0));
        test.clock.move(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** What the app shows so many steps from now. */
    private String code(int steps) {
        return Totp.code(enrolment.secret(), Totp.step(test.bureau.clock.now()) + steps);
    }

    private Actor signIn(String code) {
        return test.bureau.signIn.signIn("system-admin", test.password(Role.SYSTEM_ADMIN).toCharArray(), code);
    }

    private void refused(String code, String why) {
        assertThatThrownBy(() -> signIn(code)).hasMessageContaining(why);
    }

    @Test
    void aPasswordAloneAsksForTheCodeAndCountsAsNoFailure() {
        for (int i = 0; i < 7; i++) {
            refused("", SignIn.CODE_NEEDED);
        }
        assertThat(signIn(code(0))).isEqualTo(system);
        assertThat(test.bureau.sessions.last(system)).hasValueSatisfying(last -> assertThat(last.failures()).isZero());
    }

    @Test
    void aWrongPasswordDoesNotTellWhetherThereIsASecondFactor() {
        assertThatThrownBy(() -> test.bureau.signIn.signIn("system-admin", "wrong".toCharArray(), ""))
                .hasMessageContaining("security.refused.wrong");
    }

    @Test
    void aCodeIsTakenOnce() {
        String now = code(0);
        signIn(now);
        refused(now, "security.second.wrong");
        signIn(code(1));
        refused(code(0), "security.second.wrong");
        refused(code(-1), "security.second.wrong");
    }

    @Test
    void wrongCodesLockLikeWrongPasswords() {
        for (int i = 0; i < 4; i++) {
            refused("000000", "security.second.wrong");
        }
        refused("000000", "security.refused.locked");
        refused(code(0), "security.refused.locked");
        test.clock.move(Duration.ofMinutes(10));
        assertThat(signIn(code(0))).isEqualTo(system);
        assertThat(test.bureau.audit.search("security.second.wrong", Long.MAX_VALUE, 10)).hasSize(4)
                .allSatisfy(record -> assertThat(record.outcome()).isEqualTo(AuditOutcome.REFUSED));
    }

    @Test
    void eachSpareCodeOpensOnce() {
        assertThat(spare).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(spare.getFirst().toLowerCase(java.util.Locale.ROOT))).isEqualTo(system);
        refused(spare.getFirst(), "security.second.wrong");
        signIn(spare.getLast().replace("-", ""));
        assertThat(test.bureau.secondFactors.standing(system).codesLeft()).isEqualTo(8);
    }

    @Test
    void itIsBoundOnceAndOnlyWithARightCode() {
        assertThatThrownBy(() -> test.bureau.secondFactors.confirm(system, enrolment, code(0)))
                .hasMessageContaining("security.second.already");
        Actor auditor = test.actor(Role.AUDIT_ADMIN);
        Enrolment other = test.bureau.secondFactors.begin(auditor);
        assertThatThrownBy(() -> test.bureau.secondFactors.confirm(auditor, other, "123"))
                .hasMessageContaining("security.second.no-match");
        assertThat(test.bureau.secondFactors.standing(auditor).enrolled()).isFalse();
    }

    @Test
    void givingItUpNeedsPasswordAndCode() {
        char[] password = test.password(Role.SYSTEM_ADMIN).toCharArray();
        assertThatThrownBy(() -> test.bureau.secondFactors.stop(system, password, ""))
                .hasMessageContaining("security.second.no-match");
        assertThatThrownBy(() -> test.bureau.secondFactors.stop(system, "wrong".toCharArray(), code(0)))
                .hasMessageContaining("security.refused.wrong");
        test.bureau.secondFactors.stop(system, password, code(0));
        assertThat(signIn("")).isEqualTo(system);
        assertThat(test.bureau.signIn.mustEnrol(system)).isTrue();
    }

    @Test
    void theSecurityAdministratorResetsOthersAndNobodyElseDoes() {
        Actor security = test.actor(Role.SECURITY_ADMIN);
        assertThatThrownBy(() -> test.bureau.accounts.resetSecond(security, security.accountId()))
                .hasMessageContaining("security.second.own");
        assertThatThrownBy(() -> test.bureau.accounts.resetSecond(test.actor(Role.AUDIT_ADMIN), system.accountId()))
                .hasMessageContaining("security.refused.permission");
        test.bureau.accounts.resetSecond(security, system.accountId());
        assertThat(signIn("")).isEqualTo(system);
        assertThatThrownBy(() -> test.bureau.accounts.resetSecond(security, system.accountId()))
                .hasMessageContaining("security.second.none");
    }

    @Test
    void theRecoveryKeyTakesItAwayToo() {
        NewAccount fresh = test.bureau.accounts.recover("system-admin", test.first.recoveryKey().toCharArray());
        assertThat(test.bureau.signIn.signIn("system-admin", fresh.password().toCharArray())).isEqualTo(system);
    }

    @Test
    void theThreeAdministratorsNeedOneUntilTheOfficeSaysOtherwise() {
        assertThat(test.bureau.signIn.mustEnrol(system)).isFalse();
        assertThat(test.bureau.signIn.mustEnrol(test.actor(Role.AUDIT_ADMIN))).isTrue();
        assertThat(test.bureau.signIn.mustEnrol(test.actor(Role.DUTY_OFFICER))).isFalse();
        test.bureau.acts.write(test.actor(Role.SECURITY_ADMIN), Permission.SETTINGS_SECURITY, "settings.change",
                act -> {
                    test.bureau.settings.change(act.unit(), "security-admin", Setting.SECOND_FACTOR, "0");
                    act.record("setting", "second", "1", "0");
                    return null;
                });
        assertThat(test.bureau.signIn.mustEnrol(test.actor(Role.AUDIT_ADMIN))).isFalse();
        refused("", SignIn.CODE_NEEDED);
    }

    @Test
    void nothingOfItStandsInTheRecordOrInTheClearInTheTable() {
        List<Object> codes = test.bureau.database.tx().read(session -> session.createNativeQuery(
                "select code_hash from second_factor_code", Object.class).getResultList());
        assertThat(codes).hasSize(10).allSatisfy(hash -> assertThat(spare).doesNotContain(hash.toString()));
        assertThat(test.bureau.audit.search(enrolment.secret(), Long.MAX_VALUE, 5)).isEmpty();
        spare.forEach(code -> assertThat(test.bureau.audit.search(code, Long.MAX_VALUE, 5)).isEmpty());
    }
}
