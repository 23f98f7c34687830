package cn.dutydesk.notify.store;

import cn.dutydesk.notify.AttemptState;
import cn.dutydesk.notify.Channel;
import cn.dutydesk.notify.domain.Address;
import cn.dutydesk.notify.domain.Notice;
import cn.dutydesk.notify.domain.NoticeAttempt;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Queries over notices, attempts and addresses; each works in the session it is given. */
public final class NotifyStore {
    private static final int BATCH = 50;

    private NotifyStore() {
    }

    /** Addresses by number of the person; who has none is left out. */
    public static Map<Long, Address> addresses(Session session, Collection<Long> persons) {
        return persons.isEmpty() ? Map.of() : session.createSelectionQuery("from Address where personId in (:persons)",
                Address.class).setParameter("persons", persons).getResultList().stream()
                .collect(Collectors.toMap(Address::personId, Function.identity()));
    }

    public static List<Address> addresses(Session session) {
        return session.createSelectionQuery("from Address", Address.class).getResultList();
    }

    public static Optional<Notice> notice(Session session, String key, Channel channel) {
        return session.createSelectionQuery("from Notice where noticeKey = :key and channel = :channel", Notice.class)
                .setParameter("key", key).setParameter("channel", channel).uniqueResultOptional();
    }

    /** Which of the keys were used, on whatever channel; to be added to. */
    public static Set<String> used(Session session, Collection<String> keys) {
        // A list of keys is written into the statement anew each time; one key, the usual thing, is not.
        return new HashSet<>(keys.size() == 1
                ? used(session, "= :keys").setParameter("keys", keys.iterator().next()).getResultList()
                : used(session, "in (:keys)").setParameter("keys", keys).getResultList());
    }

    private static SelectionQuery<String> used(Session session, String those) {
        return session.createSelectionQuery("select n.noticeKey from Notice n where n.noticeKey " + those
                + " and n.channel <> :phone", String.class).setParameter("phone", Channel.PHONE);
    }

    /** Numbers of the notices due on the channel: the new ones before those tried already, the oldest first. */
    public static List<Long> due(Session session, Channel channel, Instant now) {
        return session.createSelectionQuery("select n.id from Notice n where n.channel = :channel "
                + "and n.nextTryAt <= :now order by n.tries, n.createdAt, n.id", Long.class)
                .setParameter("channel", channel).setParameter("now", now).setMaxResults(BATCH).getResultList();
    }

    /** When the person last got something about the same thing over the channel; null for never. */
    public static Instant lastDelivered(Session session, Notice notice) {
        return session.createSelectionQuery("select max(n.endedAt) from Notice n where n.channel = :channel "
                + "and n.subject = :subject and n.subjectId = :id and n.name = :name and n.phone = :phone "
                + "and n.state = :delivered", Instant.class).setParameter("channel", notice.channel())
                .setParameter("subject", notice.subject()).setParameter("id", notice.subjectId())
                .setParameter("name", notice.name()).setParameter("phone", notice.phone())
                .setParameter("delivered", AttemptState.DELIVERED).getSingleResultOrNull();
    }

    public static List<Notice> of(Session session, String subject, long subjectId) {
        return session.createSelectionQuery("from Notice where subject = :subject and subjectId = :id "
                + "order by createdAt, id", Notice.class).setParameter("subject", subject)
                .setParameter("id", subjectId).getResultList();
    }

    /** Those of a thing that still have to be sent, or may have to be. */
    public static List<Notice> open(Session session, String subject, long subjectId) {
        return session.createSelectionQuery("from Notice where subject = :subject and subjectId = :id "
                + "and state in (:open)", Notice.class).setParameter("subject", subject)
                .setParameter("id", subjectId).setParameter("open", List.of(AttemptState.WAITING, AttemptState.FAILED))
                .getResultList();
    }

    /** What left the room since then, and telephone calls; the newest first. @param channel null for every one */
    public static List<Notice> since(Session session, Instant from, Channel channel, int most) {
        return session.createSelectionQuery("from Notice where createdAt >= :from and channel <> :screen "
                + "and (:all = true or channel = :channel) order by createdAt desc, id desc", Notice.class)
                .setParameter("from", from).setParameter("screen", Channel.SCREEN)
                .setParameter("all", channel == null).setParameter("channel", channel == null ? Channel.MAIL : channel)
                .setMaxResults(most).getResultList();
    }

    /** Attempts by number of their notice, the oldest first. */
    public static Map<Long, List<NoticeAttempt>> attempts(Session session, Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return Map.of();
        }
        return session.createSelectionQuery("from NoticeAttempt where noticeId in :ids order by triedAt, id",
                NoticeAttempt.class).setParameter("ids", notices.stream().map(Notice::id).toList())
                .getResultList().stream().collect(Collectors.groupingBy(NoticeAttempt::noticeId));
    }
}
