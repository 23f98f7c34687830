package cn.dutydesk.desk.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemSink;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpStep;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.store.FollowUpStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening, following and closing follow-up items. What is done for one also stands in the duty log. */
public final class FollowUpService implements FollowUps {
    /** How far back closed items are listed, and how many at most. */
    private static final Duration CLOSED_SHOWN = Duration.ofDays(60);
    private static final int MOST = 300;

    private final Tx tx;
    private final Acts acts;
    private final DutyLog log;
    private final ItemLimits limits;
    private final Texts texts;
    private final ItemVeil veil;
    private final ItemBook book;

    /** Items about nothing that is kept from anybody. @param texts of what the program writes into the log */
    public FollowUpService(Tx tx, Acts acts, DutyLog log, ItemLimits limits, Texts texts) {
        this(tx, acts, log, limits, texts, Discretion.NONE);
    }

    /** @param texts of what the program writes into the log; @param discretion keeps what only named people may know */
    public FollowUpService(Tx tx, Acts acts, DutyLog log, ItemLimits limits, Texts texts, Discretion discretion) {
        this.tx = tx;
        this.acts = acts;
        this.log = log;
        this.limits = limits;
        this.texts = texts;
        veil = new ItemVeil(discretion, texts);
        book = new ItemBook(acts, log, limits, texts, veil);
    }

    /** A room that keeps what becomes of the tasks of its things. */
    public void hear(ItemSink sink) {
        book.hear(sink);
    }

    @Override
    public List<String> goOver(Act act, String subject, long fromId, long intoId, String why) {
        String by = log.author(act);
        List<FollowUpItem> items = FollowUpStore.openOf(act.session(), subject, fromId);
        for (FollowUpItem item : items) {
            item.goOver(intoId);
            act.session().persist(new FollowUpStep(item.id(), ItemStep.PROGRESS, act.now(), by, why));
            act.record(ItemBook.SUBJECT, item.id(), Map.of("subjectId", fromId), Map.of("subjectId", intoId));
            act.signal(new ItemChanged(item.id()));
        }
        return items.stream().map(item -> (item.number() + " " + item.content()).strip()).toList();
    }

    @Override
    public long open(Act act, NewItem wanted) {
        String by = log.author(act);
        FollowUpItem item = new FollowUpItem(wanted, limits.due(wanted, act.now()), act.now(), by);
        if (!item.giver().isEmpty()) {
            item.numbered(book.number(act));
            item.remind(limits.reminding().next(item.due(), act.now()));
        }
        act.session().persist(item);
        act.session().persist(new FollowUpStep(item.id(), ItemStep.OPENED, act.now(), by, item.content()));
        act.record(ItemBook.SUBJECT, item.id(), null, book.state(item));
        book.tell(act, item, ItemStep.OPENED, "", by);
        act.signal(new ItemChanged(item.id()));
        return item.id();
    }

    /**
     * Gives a task that is followed up until whoever gave it takes the answer (督办), with its line in the log.
     *
     * @param wanted without a giver it is given by who is signed in at the desk
     * @throws Refusal when nobody is named for it or it has no limit, and as {@link FollowUps#open(Act, NewItem)}
     */
    public ItemView supervise(Actor who, NewItem wanted) {
        return acts.write(who, Permission.LOG_WRITE, "item.supervise", act -> {
            if (wanted.owner().isBlank()) {
                throw new Refusal("desk.refused.item-owner");
            }
            if (limits.due(wanted, act.now()) == null) {
                throw new Refusal("desk.refused.item-supervise-limit");
            }
            String giver = wanted.giver().isBlank() ? log.author(act) : wanted.giver().strip();
            FollowUpItem item = act.session().find(FollowUpItem.class, open(act, new NewItem(wanted.content(),
                    wanted.demand(), wanted.limit(), wanted.due(), wanted.ownerId(), wanted.owner(), wanted.subject(),
                    wanted.subjectId(), giver)));
            book.log(act, item, texts.of("desk.item.log-supervised", item.number(), item.content(), book.owner(item)));
            return FollowUpStore.view(act.session(), item);
        });
    }

    /** Takes an item on. @throws Refusal when it is closed, or somebody has taken it on */
    public ItemView take(Actor who, long itemId) {
        return step(who, "item.take", itemId, (act, item) -> {
            String by = log.author(act);
            if (!item.take(act.now(), by)) {
                throw new Refusal("desk.refused.item-taken", item.supervision().takenBy());
            }
            book.log(act, item, texts.of("desk.item.log-taken", by, item.content()));
            return new FollowUpStep(itemId, ItemStep.TAKEN, act.now(), by, "");
        });
    }

    /** Says how it is seen to. @throws Refusal when closed, empty or marked */
    public ItemView plan(Actor who, long itemId, String measures) {
        return step(who, "item.measures", itemId, (act, item) -> {
            item.plan(measures);
            book.taken(act, item);
            return new FollowUpStep(itemId, ItemStep.MEASURES, act.now(), log.author(act),
                    item.supervision().measures());
        });
    }

    /**
     * Hands an item on so that the thing it came from can be closed: another or the same one sees to it, until a limit.
     *
     * @param due null keeps the limit it has
     * @throws Refusal when closed, nobody is named, no reason is given, or there is no limit
     */
    public ItemView handOn(Actor who, long itemId, @Nullable Long personId, String name, @Nullable Instant due,
            String reason) {
        return step(who, "item.hand-on", itemId, (act, item) -> {
            item.give(personId, name);
            if (due != null && !due.equals(item.due())) {
                item.move(due, act.now());
            }
            item.handOn();
            book.remind(item, act.now());
            book.log(act, item, texts.of("desk.item.log-handed-on", item.content(), item.owner(), reason.strip()));
            return new FollowUpStep(itemId, ItemStep.HANDED_ON, act.now(), log.author(act), reason);
        });
    }

    /** Somebody at the desk saw that the program reminded of an item. Nothing when there is nothing new to see. */
    public void seen(Actor who, long itemId) {
        ItemView now = byIds(List.of(itemId)).get(itemId);
        if (now == null || now.supervision().remindedAt() == null || now.supervision().seenAt() != null
                && !now.supervision().seenAt().isBefore(now.supervision().remindedAt())) {
            return;
        }
        acts.write(who, Permission.LOG_WRITE, "item.seen", act -> {
            ItemBook.item(act, itemId).seen(act.now());
            act.record(ItemBook.SUBJECT, itemId, null, Map.of("reminder", "seen"));
            act.signal(new ItemChanged(itemId));
            return null;
        });
    }

    /** Opens an item of its own, with its line in the log. @throws Refusal as {@link FollowUps#open(Act, NewItem)} */
    public ItemView open(Actor who, NewItem wanted) {
        return acts.write(who, Permission.LOG_WRITE, "item.open", act -> {
            FollowUpItem item = act.session().find(FollowUpItem.class, open(act, wanted));
            book.log(act, item, texts.of("desk.item.log-opened", item.content(), book.owner(item)));
            return FollowUpStore.view(act.session(), item);
        });
    }

    /** Says what was done. @throws Refusal when closed, empty or marked */
    public ItemView progress(Actor who, long itemId, String words) {
        return step(who, "item.progress", itemId, (act, item) -> {
            item.demandOpen();
            book.taken(act, item);
            book.log(act, item, texts.of("desk.item.log-progress", item.content(), words.strip()));
            return new FollowUpStep(itemId, ItemStep.PROGRESS, act.now(), log.author(act), words);
        });
    }

    /** Gives it to another one. @param personId null for a department or a body outside the directory */
    public ItemView give(Actor who, long itemId, @Nullable Long personId, String name) {
        return step(who, "item.give", itemId, (act, item) -> {
            item.give(personId, name);
            return new FollowUpStep(itemId, ItemStep.OWNER, act.now(), log.author(act), item.owner());
        });
    }

    /** Moves its limit. @throws Refusal when closed, no reason is given, or the new limit has passed */
    public ItemView move(Actor who, long itemId, Instant due, String reason) {
        return step(who, "item.limit", itemId, (act, item) -> {
            if (reason.isBlank()) {
                throw new Refusal("desk.refused.item-limit-reason");
            }
            item.move(due, act.now());
            book.remind(item, act.now());
            return new FollowUpStep(itemId, ItemStep.LIMIT, act.now(), log.author(act), reason);
        });
    }

    /** Closes it, or answers it to the leader who gave it. @throws Refusal when closed, empty or marked */
    public ItemView finish(Actor who, long itemId, String result) {
        return acts.write(who, Permission.LOG_WRITE, "item.finish", act -> {
            close(act, itemId, result);
            return FollowUpStore.view(act.session(), ItemBook.item(act, itemId));
        });
    }

    private void close(Act act, long itemId, String result) {
        FollowUpItem item = ItemBook.item(act, itemId);
        veil.demandSeen(act.actor(), item.subject(), item.subjectId());
        Map<String, Object> before = book.state(item);
        String by = log.author(act);
        if (!item.giver().isEmpty()) {
            item.take(act.now(), by);
        }
        item.finish(result, act.now(), by);
        book.remind(item, act.now());
        ItemStep kind = item.giver().isEmpty() ? ItemStep.CLOSED : ItemStep.REPLIED;
        act.session().persist(new FollowUpStep(itemId, kind, act.now(), by, item.result()));
        book.log(act, item, texts.of(kind == ItemStep.CLOSED ? "desk.item.log-closed" : "desk.item.log-replied",
                item.content(), item.result()));
        act.record(ItemBook.SUBJECT, itemId, before, book.state(item));
        book.tell(act, item, kind, item.result(), by);
        act.signal(new ItemChanged(itemId));
    }

    /**
     * Who gave it takes the answer: it is closed. Another leader may only when it is said why.
     *
     * @throws Refusal when there is none, or the actor may not decide
     */
    public ItemView accept(Actor leader, long itemId, String words) {
        return decide(leader, "item.accept", itemId, (act, item, by) -> {
            if (!by.equals(item.giver()) && words.isBlank()) {
                throw new Refusal("desk.refused.item-for-another", item.giver());
            }
            item.accept(act.now(), by);
            book.log(act, item, texts.of("desk.item.log-accepted", by, item.content()));
            return new FollowUpStep(itemId, ItemStep.CLOSED, act.now(), by, words);
        });
    }

    /** Who gave it wants more. @throws Refusal when there is no answer, or it is not said what is missing */
    public ItemView giveBack(Actor leader, long itemId, String words) {
        return decide(leader, "item.return", itemId, (act, item, by) -> {
            item.giveBack();
            book.remind(item, act.now());
            book.log(act, item, texts.of("desk.item.log-returned", by, item.content(), words.strip()));
            return new FollowUpStep(itemId, ItemStep.RETURNED, act.now(), by, words);
        });
    }

    /** Who is signed in where this account works: the person at the desk, else the account's name. */
    public String me(Actor who) {
        return acts.read(who, Permission.LOG_READ, session -> LogService.author(session, who, limits.now()));
    }

    private ItemView step(Actor who, String action, long itemId, BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return book.write(who, Permission.LOG_WRITE, action, itemId, work);
    }

    /** One decision on an answer, and who takes it. */
    private interface Decision {
        FollowUpStep take(Act act, FollowUpItem item, String by);
    }

    /** Leaders decide, and whoever gave the item himself. */
    private ItemView decide(Actor who, String action, long itemId, Decision work) {
        return book.write(who, Permission.LOG_WRITE, action, itemId, (act, item) -> {
            String by = log.author(act);
            if (!by.equals(item.giver()) && !acts.allows(who, Permission.INSTRUCT)) {
                throw new Refusal("security.refused.permission", who.name());
            }
            return work.take(act, item, by);
        });
    }

    /** What the rule of a limit says from now on, for a form; null for none. */
    public @Nullable Instant due(LimitKind kind, Instant now) {
        return limits.due(kind, now);
    }

    /** Every item not closed. @throws Refusal when the actor may not read the log */
    public List<ItemView> open(Actor who) {
        return veil.shown(acts.read(who, Permission.LOG_READ, FollowUpStore::open), who);
    }

    /** Items closed lately, the last one first. @throws Refusal when the actor may not read the log */
    public List<ItemView> closed(Actor who, Instant now) {
        return veil.shown(acts.read(who, Permission.LOG_READ,
                session -> FollowUpStore.closed(session, now.minus(CLOSED_SHOWN), MOST)), who);
    }

    @Override
    public List<ItemView> open() {
        return veil.shown(tx.read(FollowUpStore::open), null);
    }

    @Override
    public Map<Long, ItemView> byIds(Collection<Long> ids) {
        return tx.read(session -> FollowUpStore.byIds(session, ids)).stream()
                .collect(Collectors.toMap(ItemView::id, Function.identity()));
    }

    @Override
    public ItemView byId(Actor who, long id) {
        ItemView item = byIds(List.of(id)).get(id);
        if (item == null) {
            throw new Refusal("desk.refused.no-item", id);
        }
        veil.demandSeen(who, item.subject(), item.subjectId());
        return item;
    }

    @Override
    public List<ItemView> of(String subject, long subjectId) {
        return tx.read(session -> FollowUpStore.of(session, subject, subjectId));
    }
}
