package cn.dutydesk.notify.service;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Signals;
import cn.dutydesk.data.Tx;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NoticesWaiting;
import cn.dutydesk.notify.domain.Letter;
import cn.dutydesk.notify.domain.Notice;
import cn.dutydesk.notify.domain.NoticeAttempt;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.notify.domain.Pauses;
import cn.dutydesk.notify.store.NotifyStore;
import cn.dutydesk.security.Acts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what waits in the outbox, each channel on a thread of its own, so that a gateway that hangs holds up no
 * other channel and nothing else in the program. A try is written down before it is made and again when it is over; a
 * crash between the two leaves the notice waiting, and the next try carries the same token.
 */
public final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    /** Longer than any try takes: nobody else takes a notice up meanwhile. */
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FAREWELL = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Tx tx;
    private final Acts acts;
    private final List<Post> posts;
    private final Settings settings;
    private final BureauClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final Runnable deaf;
    private long heard;
    private volatile boolean closed;

    Sender(Tx tx, Acts acts, List<Post> posts, Settings settings, BureauClock clock, Signals signals) {
        this.tx = tx;
        this.acts = acts;
        this.posts = List.copyOf(posts);
        this.settings = settings;
        this.clock = clock;
        deaf = signals.hear(NoticesWaiting.class, signal -> wake());
    }

    /** Begins to deliver in the background. Once. */
    public void start() {
        for (Post post : posts) {
            threads.add(Thread.ofPlatform().daemon().name("notify-" + post.channel().name().toLowerCase(
                    Locale.ROOT)).start(() -> deliver(post)));
        }
    }

    /** Tries whatever is due on every channel, on the calling thread. @return how many tries were made */
    public int pass(Instant now) {
        return posts.stream().mapToInt(post -> pass(post, now)).sum();
    }

    private void deliver(Post post) {
        long seen = -1;
        while (!closed) {
            int tried = 0;
            try {
                tried = pass(post, clock.now());
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.error("notices could not be sent; it is tried again", e);
                }
            }
            if (tried == 0) {
                seen = await(seen);
            }
        }
    }

    /** Waits for news since those seen, or a moment. */
    @SuppressWarnings("WaitNotInLoop") // who calls it looks again each time
    private long await(long seen) {
        lock.lock();
        try {
            if (heard == seen && !closed) {
                news.awaitNanos(LOOK.toNanos());
            }
            return heard;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return heard;
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            heard++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int pass(Post post, Instant now) {
        if (!post.ready()) {
            return 0;
        }
        int tried = 0;
        for (long id : tx.read(session -> NotifyStore.due(session, post.channel(), now))) {
            Letter letter = closed ? null : claimed(id, now);
            if (letter != null) {
                Outcome outcome = post.deliver(letter);
                tried++;
                if (outcome.delivered() || !closed) {
                    over(id, outcome);
                }
            }
        }
        return tried;
    }

    /** @return null when there is nothing to try, or another workstation took it up first */
    private @Nullable Letter claimed(long id, Instant now) {
        try {
            return claim(id, now);
        } catch (Refusal another) {
            LOG.info("a notice was taken up elsewhere: {}", another.code());
            return null;
        }
    }

    /** Writes down that a try begins. @return null when it is not due any more, or somebody had another one just now */
    private Letter claim(long id, Instant now) {
        return acts.writeAsSystem("notify.try", act -> {
            Notice notice = act.session().find(Notice.class, id);
            if (!notice.open() || notice.nextTryAt() == null || notice.nextTryAt().isAfter(now)) {
                act.record("notice", id, null, "settled");
                return null;
            }
            Instant last = NotifyStore.lastDelivered(act.session(), notice);
            Instant next = last == null ? now : last.plusSeconds(settings.number(Setting.NOTIFY_APART_SECONDS));
            if (next.isAfter(now)) {
                notice.postpone(next);
                act.record("notice", id, null, Map.of("postponed", next.toString()));
                return null;
            }
            notice.claim(now, LEASE);
            act.record("notice", id, null, Map.of("channel", notice.channel(), "try", notice.tries()));
            return notice.letter();
        });
    }

    private void over(long id, Outcome outcome) {
        acts.writeAsSystem("notify.tried", act -> {
            Notice notice = act.session().find(Notice.class, id);
            Instant at = clock.now();
            if (outcome.delivered()) {
                notice.delivered(at);
            } else {
                notice.failed(at, Pauses.of(settings.text(Setting.NOTIFY_PAUSES),
                        settings.number(Setting.NOTIFY_TRIES)).after(notice.tries()));
            }
            act.session().persist(new NoticeAttempt(id, at, outcome));
            act.record("notice", id, null, Map.of("state", notice.state(), "words", outcome.words()));
            act.signal(new NoticesWaiting());
            return null;
        });
    }

    /** Which channels deliver by themselves now. */
    List<Channel> ready() {
        return posts.stream().filter(Post::ready).map(Post::channel).toList();
    }

    /**
     * Ends the threads, waiting for them a moment; what waits is sent after the next start. They are never interrupted:
     * an interrupt would close the database file under everybody.
     */
    @Override
    public void close() {
        closed = true;
        deaf.run();
        wake();
        try {
            for (Thread thread : threads) {
                thread.join(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
