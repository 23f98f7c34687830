package cn.dutydesk.notify.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.admin.service.SettingsDesk;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Setting up the channels: secrets stay secret, half a channel is not switched on. */
class ChannelDeskTest {
    private final Gateway gateway = new Gateway();
    private final NotifyFixture at = new NotifyFixture();

    @AfterEach
    void close() {
        gateway.close();
        at.close();
    }

    @Test
    void secretsAreNeitherShownNorRecorded() {
        at.room.channels.keep(at.admin, Map.of(Setting.MAIL_PASSWORD, "ganz-geheim", Setting.WEBHOOK_SECRET,
                "auch-geheim", Setting.MAIL_HOST, "mail.example.gov.cn"));
        assertThat(at.at.bureau.settings.text(Setting.MAIL_PASSWORD)).isEqualTo("ganz-geheim");
        Map<Setting, String> shown = at.room.channels.values(at.admin);
        assertThat(shown.get(Setting.MAIL_PASSWORD)).isEqualTo(ChannelDesk.MASK);
        assertThat(shown.get(Setting.MAIL_HOST)).isEqualTo("mail.example.gov.cn");
        assertThat(shown).doesNotContainKey(Setting.BUREAU_NAME);
        at.room.channels.keep(at.admin, shown);
        assertThat(at.at.bureau.settings.text(Setting.MAIL_PASSWORD)).isEqualTo("ganz-geheim");
        assertThat(new SettingsDesk(at.at.bureau.acts, at.at.bureau.settings).list(at.admin))
                .noneMatch(view -> view.setting().channel());
        String audit = at.at.bureau.database.tx().read(session -> session.createNativeQuery(
                "select * from audit_entry", Object[].class).getResultList().stream()
                .map(java.util.Arrays::toString).reduce("", String::concat));
        assertThat(audit).contains("outgoing.mail-password", "mail.example.gov.cn").doesNotContain("geheim");
        at.room.channels.keep(at.admin, Map.of(Setting.MAIL_PASSWORD, ""));
        assertThat(at.room.channels.values(at.admin).get(Setting.MAIL_PASSWORD)).isEmpty();
    }

    @Test
    void refusesHalfAChannelAndValuesThatCannotBe() {
        refused(Map.of(Setting.MAIL_ON, "1"), "notify.refused.mail-incomplete");
        refused(Map.of(Setting.WEBHOOK_ON, "1", Setting.WEBHOOK_URL, "https://gw.example.gov.cn/"),
                "notify.refused.webhook-incomplete");
        refused(Map.of(Setting.WEBHOOK_URL, "ftp://gw.example.gov.cn/"), "notify.refused.value.WEBHOOK_URL");
        refused(Map.of(Setting.WEBHOOK_URL, "https://user:pw@gw.example.gov.cn/"), "notify.refused.value.WEBHOOK_URL");
        refused(Map.of(Setting.WEBHOOK_URL, "not a url"), "notify.refused.value.WEBHOOK_URL");
        refused(Map.of(Setting.MAIL_FROM, "a@b\r\nBcc: c@d"), "notify.refused.value.MAIL_FROM");
        refused(Map.of(Setting.MAIL_SECURITY, "TLS"), "notify.refused.value.MAIL_SECURITY");
        refused(Map.of(Setting.NOTIFY_PAUSES, "15, bald"), "notify.refused.value.NOTIFY_PAUSES");
        refused(Map.of(Setting.MAIL_PORT, "0"), "settings.refused.range");
        assertThat(at.at.bureau.settings.text(Setting.WEBHOOK_URL)).isEmpty();
        Actor officer = at.at.actor(Role.DUTY_OFFICER);
        assertThatThrownBy(() -> at.room.channels.keep(officer, Map.of(Setting.MAIL_HOST, "x")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> at.room.channels.test(officer, Channel.WEBHOOK, "13800000000"))
                .isInstanceOf(Refusal.class);
    }

    private void refused(Map<Setting, String> wanted, String code) {
        assertThatThrownBy(() -> at.room.channels.keep(at.admin, wanted)).isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    @Test
    void theTrailNamesTriesOfEveryThingNewestFirst() {
        at.webhook(gateway.port());
        at.send(at.notice("k1"));
        at.pass();
        at.at.clock.move(java.time.Duration.ofDays(2));
        at.send(at.notice("k2"));
        at.pass();
        assertThat(at.room.channels.trail(at.admin, null, 7)).extracting(Notices.Attempt::key)
                .containsExactly("k2", "k1");
        assertThat(at.room.channels.trail(at.admin, Channel.WEBHOOK, 1)).extracting(Notices.Attempt::key)
                .containsExactly("k2");
        assertThat(at.room.channels.trail(at.admin, Channel.MAIL, 7)).isEmpty();
    }

    @Test
    void addressesOfPeopleAreChecked() {
        at.room.addresses.keep(at.keeper, at.zhou, " zhou@example.gov.cn ", "zhoujianguo");
        assertThat(at.room.addresses.list(at.keeper)).filteredOn(one -> one.person().id() == at.zhou).singleElement()
                .satisfies(one -> assertThat(one.mail()).isEqualTo("zhou@example.gov.cn"));
        for (String wrong : new String[] {"zhou", "a@b c", "a@b,c@d", "a@b\r\nBcc: c@d", "王@例.cn"}) {
            assertThatThrownBy(() -> at.room.addresses.keep(at.keeper, at.zhou, wrong, ""))
                    .as(wrong).isInstanceOf(Refusal.class);
        }
        assertThat(at.room.addresses.list(at.keeper)).filteredOn(one -> one.person().id() == at.zhou).singleElement()
                .satisfies(one -> assertThat(one.gateway()).isEqualTo("zhoujianguo"));
    }
}
