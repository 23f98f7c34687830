package cn.dutydesk.desk.store;

import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Reads follow-up items. */
public final class FollowUpStore {
    private static final int BATCH = 500;

    private FollowUpStore() {
    }

    /** Every item not closed: those with a limit first, soonest first. */
    public static List<ItemView> open(Session session) {
        return views(session, session.createSelectionQuery("from FollowUpItem i where i.state <> :closed"
                + " order by i.due asc nulls last, i.id", FollowUpItem.class).setParameter("closed", ItemState.CLOSED)
                .getResultList());
    }

    /** Items closed at or after an instant, the last one first. */
    public static List<ItemView> closed(Session session, Instant since, int limit) {
        return views(session, session.createSelectionQuery("from FollowUpItem i where i.closedAt >= :since"
                + " order by i.closedAt desc, i.id desc", FollowUpItem.class).setParameter("since", since)
                .setMaxResults(limit).getResultList());
    }

    /** The items that came from a thing, oldest first. */
    public static List<ItemView> of(Session session, String subject, long subjectId) {
        return views(session, session.createSelectionQuery("from FollowUpItem i where i.subject = :subject"
                + " and i.subjectId = :id order by i.id", FollowUpItem.class).setParameter("subject", subject)
                .setParameter("id", subjectId).getResultList());
    }

    /** The items of a thing that are not closed, oldest first. */
    public static List<FollowUpItem> openOf(Session session, String subject, long subjectId) {
        return session.createSelectionQuery("from FollowUpItem i where i.subject = :subject and i.subjectId = :id"
                + " and i.state <> :closed order by i.id", FollowUpItem.class).setParameter("subject", subject)
                .setParameter("id", subjectId).setParameter("closed", ItemState.CLOSED).getResultList();
    }

    /** Items by number; numbers that are not there are passed over. */
    public static List<ItemView> byIds(Session session, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : views(session, session.createSelectionQuery(
                "from FollowUpItem i where i.id in :ids", FollowUpItem.class).setParameter("ids", ids).getResultList());
    }

    /** Items that are to be reminded of by now. */
    public static List<FollowUpItem> remind(Session session, Instant now) {
        return session.createSelectionQuery("from FollowUpItem i where i.remindAt <= :now order by i.remindAt, i.id",
                FollowUpItem.class).setParameter("now", now).getResultList();
    }

    /** Items that are late, were reminded of since, and nobody at the desk has seen to it. */
    public static List<ItemView> ringing(Session session) {
        return views(session, session.createSelectionQuery("from FollowUpItem i where i.state = :open"
                + " and i.giver <> '' and i.remindedAt >= i.due and (i.seenAt is null or i.seenAt < i.remindedAt)"
                + " order by i.due, i.id", FollowUpItem.class).setParameter("open", ItemState.OPEN).getResultList());
    }

    /** One item with its steps. */
    public static ItemView view(Session session, FollowUpItem item) {
        return views(session, List.of(item)).getFirst();
    }

    private static List<ItemView> views(Session session, List<FollowUpItem> items) {
        Map<Long, List<ItemView.Step>> steps = new HashMap<>();
        List<Long> ids = items.stream().map(FollowUpItem::id).toList();
        for (int i = 0; i < ids.size(); i += BATCH) {
            session.createSelectionQuery("from FollowUpStep s where s.itemId in :ids order by s.id", FollowUpStep.class)
                    .setParameter("ids", ids.subList(i, Math.min(ids.size(), i + BATCH))).getResultList()
                    .forEach(step -> steps.computeIfAbsent(step.itemId(), id -> new ArrayList<>()).add(step.view()));
        }
        return items.stream().map(item -> new ItemView(item.id(), item.content(), item.limitKind(), item.due(),
                item.ownerId(), item.owner(), item.subject(), item.subjectId(), item.giver(), item.state(),
                item.openedAt(), item.openedBy(), item.result(), item.closedAt(), item.closedBy(), item.supervision(),
                steps.getOrDefault(item.id(), List.of()))).toList();
    }
}
