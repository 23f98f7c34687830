package cn.dutydesk.notify.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.NewNotice;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.notify.NoticesWaiting;
import cn.dutydesk.notify.PhoneResult;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Notice;
import cn.dutydesk.notify.domain.NoticeAttempt;
import cn.dutydesk.notify.domain.Outcome;
import cn.dutydesk.notify.store.NotifyStore;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Notices as rows, one for each channel; the {@link Sender} takes them from here. */
public final class Outbox implements Notices {
    private final Tx tx;
    private final List<Post> posts;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    Outbox(Tx tx, List<Post> posts, Texts texts) {
        this.tx = tx;
        this.posts = List.copyOf(posts);
        this.texts = texts;
    }

    @Override
    public void send(Act act, List<NewNotice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Session session = act.session();
        Set<String> used = NotifyStore.used(session, notices.stream().map(NewNotice::key).toList());
        List<Post> ready = posts.stream().filter(Post::ready).toList();
        Map<Long, Address> known = ready.isEmpty() ? Map.of() : NotifyStore.addresses(session, notices.stream()
                .map(NewNotice::personId).filter(Objects::nonNull).distinct().toList());
        for (NewNotice notice : notices) {
            if (used.add(notice.key())) {
                write(act, notice, ready, notice.personId() == null ? null : known.get(notice.personId()));
            }
        }
        act.signal(new NoticesWaiting());
    }

    private static void write(Act act, NewNotice notice, List<Post> ready, @Nullable Address known) {
        Notice shown = new Notice(notice, Channel.SCREEN, "", act.now());
        shown.delivered(act.now());
        act.session().persist(shown);
        for (Post post : ready) {
            post.address(notice, known).ifPresent(
                    address -> act.session().persist(new Notice(notice, post.channel(), address, act.now())));
        }
    }

    @Override
    public void cancel(Act act, String subject, long subjectId, Collection<String> prefixes) {
        if (!prefixes.isEmpty()) {
            NotifyStore.open(act.session(), subject, subjectId).stream()
                    .filter(notice -> notice.open() && prefixes.stream().anyMatch(notice.noticeKey()::startsWith))
                    .forEach(notice -> notice.cancel(act.now()));
        }
    }

    @Override
    public void called(Act act, String key, String subject, long subjectId, String name, String phone,
            PhoneResult result, String by) {
        Session session = act.session();
        Notice call = NotifyStore.notice(session, key, Channel.PHONE).orElseGet(() -> {
            Notice fresh = new Notice(new NewNotice(key, subject, subjectId, null, name, phone, "", ""),
                    Channel.PHONE, "", act.now());
            session.persist(fresh);
            return fresh;
        });
        boolean reached = result == PhoneResult.REACHED;
        call.called(act.now(), reached);
        session.persist(new NoticeAttempt(call.id(), act.now(), new Outcome(reached,
                texts.of("notify.call.words", texts.of("notify.call." + result), by))));
        act.signal(new NoticesWaiting());
    }

    @Override
    public List<Attempt> trail(String subject, long subjectId) {
        return tx.read(session -> {
            List<Notice> notices = NotifyStore.of(session, subject, subjectId);
            return lines(notices, NotifyStore.attempts(session, notices));
        });
    }

    /** Every try, and what became of a notice where no try says it; the oldest first. */
    static List<Attempt> lines(List<Notice> notices, Map<Long, List<NoticeAttempt>> attempts) {
        List<Attempt> lines = new ArrayList<>();
        for (Notice notice : notices) {
            List<NoticeAttempt> tries = attempts.getOrDefault(notice.id(), List.of());
            int number = 0;
            for (NoticeAttempt one : tries) {
                number++;
                boolean last = number == tries.size() && notice.state() == AttemptState.GIVEN_UP;
                lines.add(line(notice, last ? AttemptState.GIVEN_UP : one.state(), number, one.triedAt(),
                        one.words()));
            }
            if (tries.isEmpty() || notice.state() == AttemptState.CANCELLED) {
                Instant at = notice.endedAt() == null ? notice.createdAt() : notice.endedAt();
                lines.add(line(notice, notice.state(), notice.tries(), at, ""));
            }
        }
        lines.sort(Comparator.comparing(Attempt::at));
        return lines;
    }

    private static Attempt line(Notice notice, AttemptState state, int tries, Instant at, String words) {
        return new Attempt(notice.id(), notice.noticeKey(), notice.channel(), notice.name(), notice.reachedAt(), state,
                tries, at, words);
    }
}
