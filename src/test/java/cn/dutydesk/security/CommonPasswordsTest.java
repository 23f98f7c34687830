package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody tries, and what somebody thought of. */
class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Password1", "P@ssw0rd!", "Admin@123", "Admin123456", "Zhiban-2026", "Swj@2026", "1qaz@WSX",
            "Qwer!234", "!QAZ2wsx", "Aa123456", "abcd1234!", "Abc123!@#", "Woaini1314", "Shuiwuju#1", "Bangongshi2026",
            "AAAAaaaa1111", "87654321aA", "Welcome2025!", "zhongguo-Beijing1"})
    void whatEverybodyTriesIsRefused(String password) {
        assertThat(PasswordRules.USUAL.broken("", password.toCharArray())).contains("security.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jin-Shui 11", "Right-1234", "Better-2026", "Night-watch-2026", "Yizhi#2026",
            "correct Horse 9", "七月流火 A7x", "Tian-xing-jian-8", "Kq7_vmPw"})
    void whatSomebodyThoughtOfIsNot(String password) {
        assertThat(PasswordRules.USUAL.broken("", password.toCharArray())).isEmpty();
    }
}
