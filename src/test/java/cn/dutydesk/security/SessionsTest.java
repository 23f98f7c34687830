package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.data.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was signed in, and how it ended. */
class SessionsTest {
    private TestBureau test;
    private Actor officer;
    private Actor security;

    @BeforeEach
    void open() {
        test = new TestBureau("2026-11-22T09:00");
        officer = test.actor(Role.DUTY_OFFICER);
        security = test.actor(Role.SECURITY_ADMIN);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private SessionView of(Actor who) {
        return test.bureau.sessions.list(security, 50).stream().filter(one -> one.accountId() == who.accountId())
                .findFirst().orElseThrow();
    }

    @Test
    void aSignInBeginsOneAndSigningOutEndsIt() {
        Instant begun = test.bureau.clock.now();
        assertThat(of(officer)).satisfies(one -> {
            assertThat(one.open()).isTrue();
            assertThat(one.here()).isTrue();
            assertThat(one.workstation()).isEqualTo("test");
            assertThat(one.since()).isEqualTo(begun);
        });
        test.clock.move(Duration.ofHours(1));
        test.bureau.sessions.leave(officer);
        assertThat(of(officer)).satisfies(one -> {
            assertThat(one.ending()).isEqualTo(SessionEnd.SIGNED_OUT);
            assertThat(one.endedAt()).isEqualTo(begun.plus(Duration.ofHours(1)));
        });
        assertThat(test.bureau.sessions.ended(officer)).isFalse();
    }

    @Test
    void aSecondSignInEndsTheFirst() {
        test.actor(Role.DUTY_OFFICER);
        List<SessionView> own = test.bureau.sessions.own(officer, 10);
        assertThat(own).hasSize(2);
        assertThat(own.get(0).open()).isTrue();
        assertThat(own.get(1).ending()).isEqualTo(SessionEnd.SIGNED_OUT);
    }

    @Test
    void whoeverIsEndedIsStoppedAtTheNextAct() {
        test.bureau.sessions.end(security, of(officer).id());
        assertThat(test.bureau.sessions.ended(officer)).isTrue();
        assertThatThrownBy(() -> test.bureau.sessions.own(officer, 1))
                .hasMessageContaining("security.refused.session-ended");
        assertThatThrownBy(() -> test.bureau.acts.write(officer, Permission.LOG_WRITE, "log.append", act -> null))
                .hasMessageContaining("security.refused.session-ended");
        assertThat(of(officer).endedBy()).isEqualTo("security-admin");
        officer = test.actor(Role.DUTY_OFFICER);
        assertThat(test.bureau.sessions.own(officer, 9)).hasSize(2);
    }

    @Test
    void onlyTheSecurityAdministratorEndsThoseOfOthers() {
        long id = of(security).id();
        assertThatThrownBy(() -> test.bureau.sessions.end(officer, id)).hasMessageContaining("permission");
        assertThatThrownBy(() -> test.bureau.sessions.list(officer, 5)).hasMessageContaining("permission");
        Actor system = test.actor(Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> test.bureau.sessions.list(system, 5)).hasMessageContaining("permission");
        test.bureau.sessions.end(officer, test.bureau.sessions.own(officer, 1).getFirst().id());
        assertThat(test.bureau.sessions.ended(officer)).isTrue();
    }

    @Test
    void whatIsOverCannotBeEndedAgain() {
        long id = of(officer).id();
        test.bureau.sessions.leave(officer);
        assertThatThrownBy(() -> test.bureau.sessions.end(security, id)).hasMessageContaining("session-over");
    }

    @Test
    void newRolesANewPasswordAndAClosedAccountEndTheSession() {
        Actor system = test.actor(Role.SYSTEM_ADMIN);
        test.bureau.accounts.giveRoles(security, officer.accountId(), java.util.Set.of(Role.LEADER));
        assertThat(of(officer).ending()).isEqualTo(SessionEnd.ACCOUNT_CHANGED);
        assertThatThrownBy(() -> test.bureau.sessions.own(officer, 1)).hasMessageContaining("session-ended");
        NewAccount fresh = test.bureau.accounts.resetPassword(system, officer.accountId());
        officer = test.bureau.signIn.signIn(fresh.user(), fresh.password().toCharArray());
        assertThat(test.bureau.sessions.own(officer, 1).getFirst().open()).isTrue();
        test.bureau.accounts.setDisabled(system, officer.accountId(), true);
        assertThatThrownBy(() -> test.bureau.sessions.own(officer, 1)).hasMessageContaining("session-ended");
    }

    @Test
    void theLastSignInAndWhatFailedSinceIsKept() {
        assertThat(test.bureau.sessions.last(officer)).hasValue(new LastSignIn(null, "", 0));
        Instant first = test.bureau.clock.now();
        test.clock.move(Duration.ofHours(2));
        for (int i = 0; i < 7; i++) {
            assertThatThrownBy(() -> test.bureau.signIn.signIn("duty-officer", "wrong".toCharArray()));
        }
        test.clock.move(Duration.ofHours(1));
        test.bureau.sessions.leave(officer);
        officer = test.actor(Role.DUTY_OFFICER);
        // Five count; the account was locked by then, and what is tried at a locked one tells nothing of the password.
        assertThat(test.bureau.sessions.last(officer)).hasValue(new LastSignIn(first, "test", 5));
    }

    @Test
    void theLastActIsKeptToAMinute() {
        Instant begun = test.bureau.clock.now();
        test.clock.move(Duration.ofSeconds(30));
        change("Jin-Shui 2026", test.password(Role.DUTY_OFFICER));
        assertThat(of(officer).lastAct()).isEqualTo(begun);
        test.clock.move(Duration.ofSeconds(90));
        change("Lan-Tian 2027", "Jin-Shui 2026");
        assertThat(of(officer).lastAct()).isEqualTo(begun.plusSeconds(120));
    }

    private void change(String to, String from) {
        test.bureau.signIn.changePassword(officer, from.toCharArray(), to.toCharArray());
    }

    @Test
    void aProgramThatIsClosedOrKilledLeavesNoOpenSession() {
        Database keep = Database.memory("sessions-kept", Entities.ALL);
        Bureau killed = new Bureau(keep, test.bureau.clock, "zb-01");
        cn.dutydesk.security.service.AccountService.FirstAccounts first = cn.dutydesk.app.Setup.create(killed, "示例市税务局",
                new cn.dutydesk.core.Texts(cn.dutydesk.core.Texts.CHINESE));
        NewAccount auditor = first.accounts().get(2);
        Actor lost = killed.signIn.signIn(auditor.user(), auditor.password().toCharArray());
        killed.signIn.signIn(first.accounts().get(4).user(), first.accounts().get(4).password().toCharArray());
        // The program dies here: nothing is closed, the next one finds what it left.
        try (Bureau next = new Bureau(Database.memory("sessions-kept", Entities.ALL), test.bureau.clock, "zb-02")) {
            Actor again = next.signIn.signIn(auditor.user(), auditor.password().toCharArray());
            List<SessionView> own = next.sessions.own(again, 9);
            assertThat(own).hasSize(2);
            assertThat(own.get(1).ending()).isEqualTo(SessionEnd.INTERRUPTED);
            assertThat(own.get(1).here()).isFalse();
            assertThat(next.sessions.last(again))
                    .hasValueSatisfying(last -> assertThat(last.workstation()).isEqualTo("zb-01"));
            assertThat(next.audit.verify()).extracting(ChainCheck::whole).isEqualTo(true);
            assertThat(lost.user()).isEqualTo(again.user());
        }
        keep.close();
    }
}
