package cn.dutydesk.desk.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpStep;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.store.FollowUpStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opening, following and closing follow-up items. What is done for one also stands in the duty log. */
public final class FollowUpService implements FollowUps {
    /** How far back closed items are listed, and how many at most. */
    private static final Duration CLOSED_SHOWN = Duration.ofDays(60);
    private static final int MOST = 300;
    private static final String SUBJECT = "item";

    private final Tx tx;
    private final Acts acts;
    private final DutyLog log;
    private final ItemLimits limits;
    private final Texts texts;

    /** @param texts of what the program writes into the log */
    public FollowUpService(Tx tx, Acts acts, DutyLog log, ItemLimits limits, Texts texts) {
        this.tx = tx;
        this.acts = acts;
        this.log = log;
        this.limits = limits;
        this.texts = texts;
    }

    @Override
    public long open(Act act, NewItem wanted) {
        String by = log.author(act);
        FollowUpItem item = new FollowUpItem(wanted, limits.due(wanted, act.now()), act.now(), by);
        act.session().persist(item);
        act.session().persist(new FollowUpStep(item.id(), ItemStep.OPENED, act.now(), by, item.content()));
        act.record(SUBJECT, item.id(), null, state(item));
        act.signal(new ItemChanged(item.id()));
        return item.id();
    }

    /** Opens an item of its own, with its line in the log. @throws Refusal as {@link FollowUps#open(Act, NewItem)} */
    public ItemView open(Actor who, NewItem wanted) {
        return acts.write(who, Permission.LOG_WRITE, "item.open", act -> {
            FollowUpItem item = act.session().find(FollowUpItem.class, open(act, wanted));
            log(act, item, texts.of("desk.item.log-opened", item.content(), owner(item)));
            return FollowUpStore.view(act.session(), item);
        });
    }

    /** Says what was done. @throws Refusal when closed, empty or marked */
    public ItemView progress(Actor who, long itemId, String words) {
        return step(who, "item.progress", itemId, (act, item) -> {
            item.demandOpen();
            log(act, item, texts.of("desk.item.log-progress", item.content(), words.strip()));
            return new FollowUpStep(itemId, ItemStep.PROGRESS, act.now(), log.author(act), words);
        });
    }

    /** Gives it to another one. @param personId null for a department or a body outside the directory */
    public ItemView give(Actor who, long itemId, Long personId, String name) {
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
            return new FollowUpStep(itemId, ItemStep.LIMIT, act.now(), log.author(act), reason);
        });
    }

    /** Closes it, or answers it to the leader who gave it. @throws Refusal when closed, empty or marked */
    public ItemView finish(Actor who, long itemId, String result) {
        return acts.write(who, Permission.LOG_WRITE, "item.finish", act -> {
            close(act, itemId, result);
            return FollowUpStore.view(act.session(), item(act, itemId));
        });
    }

    private void close(Act act, long itemId, String result) {
        FollowUpItem item = item(act, itemId);
        Map<String, Object> before = state(item);
        String by = log.author(act);
        item.finish(result, act.now(), by);
        ItemStep kind = item.giver().isEmpty() ? ItemStep.CLOSED : ItemStep.REPLIED;
        act.session().persist(new FollowUpStep(itemId, kind, act.now(), by, item.result()));
        log(act, item, texts.of(kind == ItemStep.CLOSED ? "desk.item.log-closed" : "desk.item.log-replied",
                item.content(), item.result()));
        act.record(SUBJECT, itemId, before, state(item));
        act.signal(new ItemChanged(itemId));
    }

    /** The leader takes the answer: it is closed. @throws Refusal when there is none */
    public ItemView accept(Actor leader, long itemId, String words) {
        return decide(leader, "item.accept", itemId, (act, item) -> {
            item.accept(act.now(), leader.name());
            log(act, item, texts.of("desk.item.log-accepted", leader.name(), item.content()));
            return new FollowUpStep(itemId, ItemStep.CLOSED, act.now(), leader.name(), words);
        });
    }

    /** The leader wants more. @throws Refusal when there is no answer, or it is not said what is missing */
    public ItemView giveBack(Actor leader, long itemId, String words) {
        return decide(leader, "item.return", itemId, (act, item) -> {
            item.giveBack();
            log(act, item, texts.of("desk.item.log-returned", leader.name(), item.content(), words.strip()));
            return new FollowUpStep(itemId, ItemStep.RETURNED, act.now(), leader.name(), words);
        });
    }

    private ItemView step(Actor who, String action, long itemId, BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return write(who, Permission.LOG_WRITE, action, itemId, work);
    }

    private ItemView decide(Actor who, String action, long itemId, BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return write(who, Permission.INSTRUCT, action, itemId, work);
    }

    private ItemView write(Actor who, Permission needed, String action, long itemId,
            BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return acts.write(who, needed, action, act -> {
            FollowUpItem item = item(act, itemId);
            Map<String, Object> before = state(item);
            FollowUpStep step = work.apply(act, item);
            act.session().persist(step);
            Map<String, Object> after = state(item);
            after.put("words", step.view().words());
            act.record(SUBJECT, itemId, before, after);
            act.signal(new ItemChanged(itemId));
            return FollowUpStore.view(act.session(), item);
        });
    }

    private static FollowUpItem item(Act act, long itemId) {
        FollowUpItem item = act.session().find(FollowUpItem.class, itemId);
        if (item == null) {
            throw new Refusal("desk.refused.no-item", itemId);
        }
        return item;
    }

    private void log(Act act, FollowUpItem item, String words) {
        log.append(act, NewEntry.system(words, SUBJECT, item.id()));
    }

    private String owner(FollowUpItem item) {
        return item.owner().isEmpty() ? texts.of("desk.item.nobody") : item.owner();
    }

    private static Map<String, Object> state(FollowUpItem item) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("content", item.content());
        state.put("state", item.state().name());
        state.put("limit", item.limitKind().name());
        state.put("due", String.valueOf(item.due()));
        state.put("owner", item.owner());
        state.put("giver", item.giver());
        state.put("result", item.result());
        return state;
    }

    /** What the rule of a limit says from now on, for a form; null for none. */
    public Instant due(LimitKind kind, Instant now) {
        return limits.due(kind, now);
    }

    /** Every item not closed. @throws Refusal when the actor may not read the log */
    public List<ItemView> open(Actor who) {
        return acts.read(who, Permission.LOG_READ, FollowUpStore::open);
    }

    /** Items closed lately, the last one first. @throws Refusal when the actor may not read the log */
    public List<ItemView> closed(Actor who, Instant now) {
        return acts.read(who, Permission.LOG_READ,
                session -> FollowUpStore.closed(session, now.minus(CLOSED_SHOWN), MOST));
    }

    @Override
    public List<ItemView> open() {
        return tx.read(FollowUpStore::open);
    }

    @Override
    public Map<Long, ItemView> byIds(Collection<Long> ids) {
        return tx.read(session -> FollowUpStore.byIds(session, ids)).stream()
                .collect(Collectors.toMap(ItemView::id, Function.identity()));
    }

    @Override
    public List<ItemView> of(String subject, long subjectId) {
        return tx.read(session -> FollowUpStore.of(session, subject, subjectId));
    }
}
