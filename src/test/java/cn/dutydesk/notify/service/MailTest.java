package cn.dutydesk.notify.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.settings.Setting;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The e-mail channel against a real SMTP server on the loopback. */
class MailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final NotifyFixture at = new NotifyFixture();

    @BeforeEach
    void start() {
        server.start();
        at.mail(server.getSmtp().getPort());
        at.room.addresses.keep(at.keeper, at.zhou, "zhou@example.gov.cn", "");
    }

    @AfterEach
    void close() {
        server.stop();
        at.close();
    }

    private List<Notices.Attempt> mail() {
        return at.trail().stream().filter(line -> line.channel() == Channel.MAIL).toList();
    }

    @Test
    void arrivesWithChineseSubjectAndWords() throws Exception {
        at.send(at.notice("k1"));
        assertThat(at.pass()).isEqualTo(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("【值班提醒】请确认：系统全部无法登录");
        assertThat(message.getContent().toString()).contains("周建国：", "请回电值班室 8123456", "非涉密提示");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("zhou@example.gov.cn");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("zhiban@example.gov.cn");
        assertThat(message.getMessageID()).endsWith("@dutydesk>");
        assertThat(message.getSentDate()).isEqualTo(Date.from(at.at.clock.bureau().now()));
        assertThat(mail()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(AttemptState.DELIVERED);
            assertThat(line.address()).isEqualTo("zhou@example.gov.cn");
        });
        assertThat(at.passAfter(Duration.ofHours(3))).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsDownIsTriedUntilItIsBack() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        at.send(at.notice("k1"));
        at.pass();
        at.passAfter(Duration.ofSeconds(15));
        assertThat(mail()).extracting(Notices.Attempt::state).containsExactly(AttemptState.FAILED,
                AttemptState.FAILED);
        assertThat(mail().getFirst().words()).contains("连接被拒绝");
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            at.passAfter(Duration.ofSeconds(59));
            assertThat(back.getReceivedMessages()).isEmpty();
            at.passAfter(Duration.ofSeconds(1));
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
        assertThat(mail().getLast().state()).isEqualTo(AttemptState.DELIVERED);
    }

    @Test
    void aWrongPasswordIsSaidAndIsNotInTheWords() {
        server.setUser("zhiban@example.gov.cn", "zhiban", "richtig-geheim");
        at.set(Setting.MAIL_USER, "zhiban");
        at.set(Setting.MAIL_PASSWORD, "falsch-geheim");
        at.send(at.notice("k1"));
        at.pass();
        assertThat(mail()).singleElement().extracting(Notices.Attempt::words).asString().contains("拒绝登录")
                .doesNotContain("geheim");
        at.set(Setting.MAIL_PASSWORD, "richtig-geheim");
        at.passAfter(Duration.ofSeconds(15));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void noSecretTravelsUnguardedWhenStartTlsWasAskedFor() {
        at.set(Setting.MAIL_SECURITY, "STARTTLS");
        at.set(Setting.MAIL_USER, "zhiban");
        at.set(Setting.MAIL_PASSWORD, "geheim");
        at.send(at.notice("k1"));
        at.pass();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(mail()).singleElement().extracting(Notices.Attempt::state).isEqualTo(AttemptState.FAILED);
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsLeft() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            at.set(Setting.MAIL_PORT, mute.getLocalPort());
            at.send(at.notice("k1"));
            long from = System.nanoTime();
            at.pass();
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(25));
        }
        assertThat(mail()).singleElement().extracting(Notices.Attempt::words).asString().contains("没有应答");
    }

    @Test
    void theTestMessageSaysWhatBecameOfIt() throws Exception {
        at.set(Setting.MAIL_ON, 0);
        Outcome sent = at.room.channels.test(at.admin, Channel.MAIL, " admin@example.gov.cn ");
        assertThat(sent.delivered()).isTrue();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("【值班提醒】通知渠道测试");
        server.stop();
        assertThat(at.room.channels.test(at.admin, Channel.MAIL, "admin@example.gov.cn").words())
                .contains("连接被拒绝");
    }
}
