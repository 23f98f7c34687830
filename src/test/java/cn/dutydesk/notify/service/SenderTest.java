package cn.dutydesk.notify.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Letter;
import cn.dutydesk.notify.domain.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between rows and channels: crashes, settling, threads. */
class SenderTest {
    private final NotifyFixture at = new NotifyFixture();
    private final List<Letter> tried = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        at.close();
    }

    private record Fake(Channel channel, Function<Letter, Outcome> way) implements Post {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Optional<String> address(NewNotice wish, Address known) {
            return Optional.of("somewhere");
        }

        @Override
        public Outcome deliver(Letter letter) {
            return way.apply(letter);
        }
    }

    private Post post(Channel channel, Function<Letter, Outcome> way) {
        return new Fake(channel, letter -> {
            tried.add(letter);
            return way.apply(letter);
        });
    }

    private Sender sender(Post... posts) {
        Sender sender = new Sender(at.at.bureau.database.tx(), at.at.bureau.acts, List.of(posts),
                at.at.bureau.settings, at.at.clock.bureau(), at.at.bureau.signals);
        open.add(sender);
        return sender;
    }

    private void write(String key, Post... posts) {
        Outbox outbox = new Outbox(at.at.bureau.database.tx(), List.of(posts),
                new cn.dutydesk.core.Texts(cn.dutydesk.core.Texts.CHINESE));
        at.at.bureau.acts.writeAsSystem("run.move", act -> {
            outbox.send(act, at.notice(key));
            act.record("run", 7, null, key);
            return null;
        });
    }

    private static Outcome ok(Letter letter) {
        return new Outcome(true, "ok");
    }

    @Test
    void aCrashBetweenSendingAndWritingItDownIsOneAlarmToWhoeverReceivesIt() {
        Post dying = post(Channel.WEBHOOK, letter -> {
            throw new IllegalStateException("the power went out");
        });
        Post healthy = post(Channel.WEBHOOK, SenderTest::ok);
        write("k1", dying);
        try {
            sender(dying).pass(at.at.clock.bureau().now());
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessage("the power went out");
        }
        Sender next = sender(healthy);
        assertThat(next.pass(at.at.clock.bureau().now())).isZero();
        at.at.clock.move(Sender.LEASE);
        assertThat(next.pass(at.at.clock.bureau().now())).isEqualTo(1);
        assertThat(next.pass(at.at.clock.bureau().now())).isZero();
        assertThat(tried).hasSize(2).extracting(Letter::token).containsOnly(tried.getFirst().token());
        assertThat(at.trail()).filteredOn(line -> line.channel() == Channel.WEBHOOK).singleElement()
                .extracting(Notices.Attempt::state).isEqualTo(AttemptState.DELIVERED);
    }

    @Test
    void settledWhileItIsTriedIsNotTriedAgain() {
        Post failing = post(Channel.WEBHOOK, letter -> {
            at.cancel("k");
            return new Outcome(false, "500");
        });
        write("k1", failing);
        Sender sender = sender(failing);
        sender.pass(at.at.clock.bureau().now());
        at.at.clock.move(Duration.ofHours(1));
        assertThat(sender.pass(at.at.clock.bureau().now())).isZero();
        assertThat(at.trail()).filteredOn(line -> line.channel() == Channel.WEBHOOK)
                .extracting(Notices.Attempt::state)
                .containsExactly(AttemptState.FAILED, AttemptState.CANCELLED);
    }

    @Test
    void newNoticesGoBeforeThoseTriedAlready() {
        Post failing = post(Channel.WEBHOOK, letter -> new Outcome(false, "500"));
        write("old-1", failing);
        write("old-2", failing);
        Sender sender = sender(failing);
        sender.pass(at.at.clock.bureau().now());
        at.at.clock.move(Duration.ofHours(1));
        write("new", failing);
        tried.clear();
        sender.pass(at.at.clock.bureau().now());
        assertThat(tried).extracting(Letter::key).containsExactly("new", "old-1", "old-2");
    }

    @Test
    void aChannelThatHangsHoldsUpNoOther() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        Post hanging = post(Channel.WEBHOOK, letter -> {
            try {
                free.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Outcome(false, "hung");
        });
        Post mail = post(Channel.MAIL, SenderTest::ok);
        sender(hanging, mail).start();
        write("k1", hanging, mail);
        until(() -> state("k1", Channel.MAIL) == AttemptState.DELIVERED);
        at.at.clock.move(Duration.ofMinutes(1));
        write("k2", hanging, mail);
        until(() -> state("k2", Channel.MAIL) == AttemptState.DELIVERED);
        assertThat(state("k1", Channel.WEBHOOK)).isEqualTo(AttemptState.WAITING);
        free.countDown();
        until(() -> state("k1", Channel.WEBHOOK) == AttemptState.FAILED);
    }

    @Test
    void closingDoesNotWaitForWhatHangsNorCountItAsFailed() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Post hanging = post(Channel.WEBHOOK, letter -> {
            begun.countDown();
            try {
                free.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Outcome(false, "ended");
        });
        Sender sender = sender(hanging);
        sender.start();
        write("k1", hanging);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        long from = System.nanoTime();
        sender.close();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(5));
        free.countDown();
        Thread.sleep(300);
        assertThat(state("k1", Channel.WEBHOOK)).isEqualTo(AttemptState.WAITING);
    }

    @Test
    void twoWorkstationsSendItOnce() throws Exception {
        Post slow = post(Channel.WEBHOOK, letter -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ok(letter);
        });
        write("k1", slow);
        Thread other = Thread.ofPlatform().start(() -> sender(slow).pass(at.at.clock.bureau().now()));
        sender(slow).pass(at.at.clock.bureau().now());
        other.join();
        assertThat(tried).hasSize(1);
    }

    private AttemptState state(String key, Channel channel) {
        return at.trail().stream().filter(line -> line.key().equals(key) && line.channel() == channel)
                .map(Notices.Attempt::state).reduce((before, last) -> last).orElseThrow();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 400 && !holds.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
