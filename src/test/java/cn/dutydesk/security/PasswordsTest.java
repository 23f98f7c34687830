package cn.dutydesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.settings.Setting;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a password may be kept, and when it may come back. */
class PasswordsTest {
    private TestBureau test;
    private Actor officer;
    private String now;

    @BeforeEach
    void open() {
        test = new TestBureau("2026-01-05T09:00");
        officer = test.actor(Role.DUTY_OFFICER);
        now = test.password(Role.DUTY_OFFICER);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void change(String to) {
        test.clock.move(Duration.ofMinutes(1));
        test.bureau.signIn.changePassword(officer, now.toCharArray(), to.toCharArray());
        now = to;
    }

    private void set(Setting setting, String value) {
        test.bureau.acts.write(test.actor(Role.SECURITY_ADMIN), Permission.SETTINGS_SECURITY, "settings.change",
                act -> {
                    test.bureau.settings.change(act.unit(), "security-admin", setting, value);
                    act.record("setting", setting.key(), null, value);
                    return null;
                });
    }

    @Test
    void theLastFiveDoNotComeBackAndTheSixthDoes() {
        Stream.of("Jin-Shui 11", "Jin-Shui 12", "Jin-Shui 13", "Jin-Shui 14", "Jin-Shui 15").forEach(this::change);
        for (String before : new String[] {"Jin-Shui 11", "Jin-Shui 12", "Jin-Shui 13", "Jin-Shui 14"}) {
            assertThatThrownBy(() -> change(before)).hasMessageContaining("security.password.again");
        }
        assertThatThrownBy(() -> change("Jin-Shui 15")).hasMessageContaining("security.password.same");
        change("Jin-Shui 16");
        change("Jin-Shui 11");
        set(Setting.PASSWORD_HISTORY, "1");
        change("Jin-Shui 16");
    }

    @Test
    void aPasswordGrowsOldAndSaysSoAWeekBefore() {
        change("Jin-Shui 11");
        assertThat(test.bureau.signIn.password(officer)).isEqualTo(new PasswordStanding(false, 90, false));
        test.clock.move(Duration.ofDays(82));
        assertThat(test.bureau.signIn.password(officer)).isEqualTo(new PasswordStanding(false, 8, false));
        test.clock.move(Duration.ofDays(1));
        assertThat(test.bureau.signIn.password(officer)).isEqualTo(new PasswordStanding(false, 7, true));
        assertThat(test.bureau.signIn.mustChange(officer)).isFalse();
        test.clock.move(Duration.ofDays(7));
        assertThat(test.bureau.signIn.mustChange(officer)).isTrue();
        change("Jin-Shui 12");
        assertThat(test.bureau.signIn.mustChange(officer)).isFalse();
        test.clock.move(Duration.ofDays(400));
        set(Setting.PASSWORD_DAYS, "0");
        assertThat(test.bureau.signIn.mustChange(officer)).isFalse();
    }

    @Test
    void theOfficesOwnRulesHoldAtOnce() {
        change("Jin-Shui 11");
        set(Setting.PASSWORD_LENGTH, "14");
        set(Setting.PASSWORD_KINDS, "4");
        assertThatThrownBy(() -> change("Jin-Shui 12")).hasMessageContaining("security.password.length [14, 128]");
        assertThatThrownBy(() -> change("jin-shui qing 12")).hasMessageContaining("security.password.kinds [4]");
        change("Jin-Shui Qing 12");
        assertThatThrownBy(() -> set(Setting.PASSWORD_LENGTH, "7")).hasMessageContaining("settings.refused.range");
    }
}
