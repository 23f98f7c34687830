package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accounts of their own for duty officers, and proving who one is without taking the seat. */
class OwnAccountsTest {
    @Test
    void everybodyGetsOneOnceAndProvesHimselfWithIt() {
        try (TestBureau test = new TestBureau("2026-11-22T09:00")) {
            Actor admin = test.actor(Role.SYSTEM_ADMIN);
            List<OwnAccount> made = test.bureau.accounts.createOwn(admin, List.of(
                    new OwnAccount(7, "李晓雨", "lixiaoyu", ""), new OwnAccount(8, "黎小宇", "lixiaoyu", "")));
            assertThat(made).extracting(OwnAccount::user).containsExactly("lixiaoyu", "lixiaoyu2");
            assertThat(test.bureau.accounts.createOwn(admin, List.of(new OwnAccount(7, "李晓雨", "lixiaoyu", ""),
                    new OwnAccount(9, "陈立", "chenli", "")))).extracting(OwnAccount::user).containsExactly("chenli");
            assertThatThrownBy(() -> test.bureau.accounts.createOwn(admin,
                    List.of(new OwnAccount(7, "李晓雨", "lixiaoyu", "")))).isInstanceOf(Refusal.class);
            assertThat(test.bureau.signIn.userOf(8)).contains("lixiaoyu2");
            assertThat(test.bureau.signIn.userOf(99)).isEmpty();
            Actor proved = test.bureau.signIn.prove(" lixiaoyu ", made.getFirst().password().toCharArray());
            assertThat(proved).extracting(Actor::personId, Actor::roles).containsExactly(7L, Set.of(Role.DUTY_OFFICER));
            assertThat(test.bureau.signIn.mustChange(proved)).isTrue();
            assertThatThrownBy(() -> test.bureau.signIn.prove("lixiaoyu", "wrong".toCharArray()))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void onlyTheSystemAdministratorMakesThem() {
        try (TestBureau test = new TestBureau("2026-11-22T09:00")) {
            for (Role role : List.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.ROSTER_KEEPER)) {
                assertThatThrownBy(() -> test.bureau.accounts.createOwn(test.actor(role),
                        List.of(new OwnAccount(7, "李晓雨", "lixiaoyu", "")))).isInstanceOfSatisfying(Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("security.refused.permission"));
            }
        }
    }
}
