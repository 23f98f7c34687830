package cn.dutydesk.notify.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.PhoneResult;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices as rows: which channels, once only, cancelled, in the transaction of what caused them. */
class OutboxTest {
    private final Gateway gateway = new Gateway();
    private final NotifyFixture at = new NotifyFixture();

    @AfterEach
    void close() {
        gateway.close();
        at.close();
    }

    @Test
    void onlyChannelsThatAreSetUpAndKnowThePersonAreUsed() {
        at.send(at.notice("nothing-set-up"));
        assertThat(at.trail()).extracting(Notices.Attempt::channel).containsExactly(Channel.SCREEN);
        at.mail(2525);
        at.webhook(gateway.port());
        at.send(at.notice("no-mail-address"));
        assertThat(at.trail()).filteredOn(line -> line.key().equals("no-mail-address"))
                .extracting(Notices.Attempt::channel).containsExactly(Channel.SCREEN, Channel.WEBHOOK);
        at.room.addresses.keep(at.keeper, at.zhou, "zhou@example.gov.cn", "");
        at.send(at.notice("both"));
        assertThat(at.trail()).filteredOn(line -> line.key().equals("both"))
                .extracting(Notices.Attempt::channel, Notices.Attempt::address, Notices.Attempt::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Channel.SCREEN, "13800002201",
                        AttemptState.DELIVERED),
                        org.assertj.core.groups.Tuple.tuple(Channel.MAIL, "zhou@example.gov.cn",
                                AttemptState.WAITING),
                        org.assertj.core.groups.Tuple.tuple(Channel.WEBHOOK, "13800002201", AttemptState.WAITING));
        at.send(new NewNotice("outside", "run", 7, null, "公安", "", "请到场", ""));
        assertThat(at.trail()).filteredOn(line -> line.key().equals("outside"))
                .extracting(Notices.Attempt::channel).containsExactly(Channel.SCREEN);
    }

    @Test
    void aKeyIsWrittenOnce() {
        at.webhook(gateway.port());
        at.send(at.notice("k1"));
        at.send(at.notice("k1"));
        at.pass();
        at.send(at.notice("k1"));
        at.passAfter(Duration.ofHours(1));
        assertThat(gateway.requests).hasSize(1);
        assertThat(at.trail()).hasSize(2);
    }

    @Test
    void aNoticeOfATransactionThatFailsDoesNotExist() {
        at.webhook(gateway.port());
        assertThatThrownBy(() -> at.at.bureau.acts.writeAsSystem("run.move", act -> {
            at.room.outbox.send(act, at.notice("k1"));
            throw new IllegalStateException("the run could not be moved");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(at.pass()).isZero();
        assertThat(at.trail()).isEmpty();
    }

    @Test
    void whatIsSettledIsNotSentAnyMore() {
        at.webhook(gateway.port());
        gateway.answer = exchange -> Gateway.status(exchange, 503, "");
        at.send(at.notice("run-7/a/1"));
        at.send(at.notice("run-7/b/1"));
        at.pass();
        gateway.requests.clear();
        at.cancel("run-7/a/");
        gateway.answer = exchange -> Gateway.status(exchange, 200, "");
        at.passAfter(Duration.ofMinutes(2));
        at.passAfter(Duration.ofMinutes(2));
        assertThat(gateway.requests).singleElement().extracting(Gateway.Request::body).asString()
                .contains("run-7/b/1");
        assertThat(at.trail()).filteredOn(line -> line.key().equals("run-7/a/1")
                && line.channel() == Channel.WEBHOOK).extracting(Notices.Attempt::state)
                .containsExactly(AttemptState.FAILED, AttemptState.CANCELLED);
    }

    @Test
    void theSamePersonIsNotCalledTwiceAMinuteAboutTheSameThing() {
        at.webhook(gateway.port());
        at.send(at.notice("k1"));
        at.send(at.notice("k2"));
        at.send(new NewNotice("k3", "run", 8, at.zhou, "周建国", "13800002201", "另一件事", ""));
        at.send(new NewNotice("k4", "run", 7, at.shen, "沈惠兰", "13800002202", "同一件事", ""));
        at.pass();
        assertThat(gateway.requests).hasSize(3);
        at.passAfter(Duration.ofSeconds(59));
        assertThat(gateway.requests).hasSize(3);
        at.passAfter(Duration.ofSeconds(1));
        assertThat(gateway.requests).hasSize(4);
        assertThat(gateway.requests.getLast().body()).contains("k2");
    }

    @Test
    void telephoneCallsByHandStandInTheTrail() {
        at.at.bureau.acts.writeAsSystem("run.move", act -> {
            at.room.outbox.called(act, "k1", "run", 7, "周建国", "13800002201", PhoneResult.NOT_REACHED, "李晓雨");
            act.record("run", 7, null, null);
            return null;
        });
        at.at.clock.move(Duration.ofMinutes(1));
        at.at.bureau.acts.writeAsSystem("run.move", act -> {
            at.room.outbox.called(act, "k1", "run", 7, "周建国", "13800002201", PhoneResult.REACHED, "李晓雨");
            act.record("run", 7, null, null);
            return null;
        });
        assertThat(at.trail()).extracting(Notices.Attempt::channel, Notices.Attempt::state, Notices.Attempt::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Channel.PHONE, AttemptState.FAILED,
                        "未接通，李晓雨 拨打"),
                        org.assertj.core.groups.Tuple.tuple(Channel.PHONE, AttemptState.DELIVERED,
                                "已接通，李晓雨 拨打"));
        at.send(at.notice("k1"));
        assertThat(at.trail()).extracting(Notices.Attempt::channel).contains(Channel.SCREEN);
        assertThat(at.pass()).isZero();
    }
}
