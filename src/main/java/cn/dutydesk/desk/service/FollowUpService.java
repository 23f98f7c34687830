package cn.dutydesk.desk.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.FollowUps;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemSink;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpNumber;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final Discretion discretion;
    private final List<ItemSink> sinks = new CopyOnWriteArrayList<>();

    /** Items about nothing that is kept from anybody. @param texts of what the program writes into the log */
    public FollowUpService(Tx tx, Acts acts, DutyLog log, ItemLimits limits, Texts texts) {
        this(tx, acts, log, limits, texts, Discretion.NONE);
    }

    /** @param texts of what the program writes into the log; @param discretion keeps what only named people may know */
    public FollowUpService(Tx tx, Acts acts, DutyLog log, ItemLimits limits, Texts texts, Discretion discretion) {
        this.discretion = discretion;
        this.tx = tx;
        this.acts = acts;
        this.log = log;
        this.limits = limits;
        this.texts = texts;
    }

    /** A room that keeps what becomes of the tasks of its things. */
    public void hear(ItemSink sink) {
        sinks.add(sink);
    }

    private void tell(Act act, FollowUpItem item, ItemStep step, String words, String by) {
        if (item.subjectId() != null) {
            String kind = texts.of("desk.item.step." + step);
            String said = words.isBlank() || words.equals(item.content())
                    ? texts.of("desk.item.course", item.number(), item.content(), kind, owner(item))
                    : texts.of("desk.item.course-words", item.number(), item.content(), kind, owner(item),
                            words.strip());
            sinks.stream().filter(sink -> sink.subject().equals(item.subject()))
                    .forEach(sink -> sink.told(act, item.subjectId(), said.strip(), by));
        }
    }

    @Override
    public List<String> goOver(Act act, String subject, long fromId, long intoId, String why) {
        String by = log.author(act);
        List<FollowUpItem> items = FollowUpStore.openOf(act.session(), subject, fromId);
        for (FollowUpItem item : items) {
            item.goOver(intoId);
            act.session().persist(new FollowUpStep(item.id(), ItemStep.PROGRESS, act.now(), by, why));
            act.record(SUBJECT, item.id(), Map.of("subjectId", fromId), Map.of("subjectId", intoId));
            act.signal(new ItemChanged(item.id()));
        }
        return items.stream().map(item -> (item.number() + " " + item.content()).strip()).toList();
    }

    @Override
    public long open(Act act, NewItem wanted) {
        String by = log.author(act);
        FollowUpItem item = new FollowUpItem(wanted, limits.due(wanted, act.now()), act.now(), by);
        if (!item.giver().isEmpty()) {
            item.numbered(number(act));
            item.remind(limits.reminding().next(item.due(), act.now()));
        }
        act.session().persist(item);
        act.session().persist(new FollowUpStep(item.id(), ItemStep.OPENED, act.now(), by, item.content()));
        act.record(SUBJECT, item.id(), null, state(item));
        tell(act, item, ItemStep.OPENED, "", by);
        act.signal(new ItemChanged(item.id()));
        return item.id();
    }

    private String number(Act act) {
        int year = limits.year(act.now());
        FollowUpNumber last = act.session().find(FollowUpNumber.class, year);
        if (last == null) {
            last = new FollowUpNumber(year);
            act.session().persist(last);
        }
        return last.take();
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
            log(act, item, texts.of("desk.item.log-supervised", item.number(), item.content(), owner(item)));
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
            log(act, item, texts.of("desk.item.log-taken", by, item.content()));
            return new FollowUpStep(itemId, ItemStep.TAKEN, act.now(), by, "");
        });
    }

    /** Says how it is seen to. @throws Refusal when closed, empty or marked */
    public ItemView plan(Actor who, long itemId, String measures) {
        return step(who, "item.measures", itemId, (act, item) -> {
            item.plan(measures);
            taken(act, item);
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
    public ItemView handOn(Actor who, long itemId, Long personId, String name, Instant due, String reason) {
        return step(who, "item.hand-on", itemId, (act, item) -> {
            item.give(personId, name);
            if (due != null && !due.equals(item.due())) {
                item.move(due, act.now());
            }
            item.handOn();
            remind(item, act.now());
            log(act, item, texts.of("desk.item.log-handed-on", item.content(), item.owner(), reason.strip()));
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
            item(act, itemId).seen(act.now());
            act.record(SUBJECT, itemId, null, Map.of("reminder", "seen"));
            act.signal(new ItemChanged(itemId));
            return null;
        });
    }

    /** Who begins to do something for it has taken it on. */
    private void taken(Act act, FollowUpItem item) {
        String by = log.author(act);
        if (!item.giver().isEmpty() && item.state() == ItemState.OPEN && item.take(act.now(), by)) {
            act.session().persist(new FollowUpStep(item.id(), ItemStep.TAKEN, act.now(), by, ""));
        }
    }

    private void remind(FollowUpItem item, Instant now) {
        if (!item.giver().isEmpty()) {
            item.remind(item.state() == ItemState.REPLIED ? limits.reminding().decision(now)
                    : limits.reminding().next(item.due(), now));
        }
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
            taken(act, item);
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
            remind(item, act.now());
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
        demandSeen(act.actor(), item);
        Map<String, Object> before = state(item);
        String by = log.author(act);
        if (!item.giver().isEmpty()) {
            item.take(act.now(), by);
        }
        item.finish(result, act.now(), by);
        remind(item, act.now());
        ItemStep kind = item.giver().isEmpty() ? ItemStep.CLOSED : ItemStep.REPLIED;
        act.session().persist(new FollowUpStep(itemId, kind, act.now(), by, item.result()));
        log(act, item, texts.of(kind == ItemStep.CLOSED ? "desk.item.log-closed" : "desk.item.log-replied",
                item.content(), item.result()));
        act.record(SUBJECT, itemId, before, state(item));
        tell(act, item, kind, item.result(), by);
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
            log(act, item, texts.of("desk.item.log-accepted", by, item.content()));
            return new FollowUpStep(itemId, ItemStep.CLOSED, act.now(), by, words);
        });
    }

    /** Who gave it wants more. @throws Refusal when there is no answer, or it is not said what is missing */
    public ItemView giveBack(Actor leader, long itemId, String words) {
        return decide(leader, "item.return", itemId, (act, item, by) -> {
            item.giveBack();
            remind(item, act.now());
            log(act, item, texts.of("desk.item.log-returned", by, item.content(), words.strip()));
            return new FollowUpStep(itemId, ItemStep.RETURNED, act.now(), by, words);
        });
    }

    /** Who is signed in where this account works: the person at the desk, else the account's name. */
    public String me(Actor who) {
        return acts.read(who, Permission.LOG_READ, session -> LogService.author(session, who, limits.now()));
    }

    private ItemView step(Actor who, String action, long itemId, BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return write(who, Permission.LOG_WRITE, action, itemId, work);
    }

    /** One decision on an answer, and who takes it. */
    private interface Decision {
        FollowUpStep take(Act act, FollowUpItem item, String by);
    }

    /** Leaders decide, and whoever gave the item himself. */
    private ItemView decide(Actor who, String action, long itemId, Decision work) {
        return write(who, Permission.LOG_WRITE, action, itemId, (act, item) -> {
            String by = log.author(act);
            if (!by.equals(item.giver()) && !acts.allows(who, Permission.INSTRUCT)) {
                throw new Refusal("security.refused.permission", who.name());
            }
            return work.take(act, item, by);
        });
    }

    private ItemView write(Actor who, Permission needed, String action, long itemId,
            BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return acts.write(who, needed, action, act -> {
            FollowUpItem item = item(act, itemId);
            demandSeen(who, item);
            Map<String, Object> before = state(item);
            FollowUpStep step = work.apply(act, item);
            act.session().persist(step);
            Map<String, Object> after = state(item);
            after.put("words", kept(item) ? "***" : step.view().words());
            act.record(SUBJECT, itemId, before, after);
            tell(act, item, step.view().kind(), step.view().words(), log.author(act));
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
        log.append(act,
                NewEntry.system(kept(item) ? texts.of("desk.item.log-restricted", masked(item.number(), item.id()))
                        : words, SUBJECT, item.id()));
    }

    /** Whether only named people may read it. */
    private boolean kept(FollowUpItem item) {
        return discretion.restricted(item.subject(), item.subjectId());
    }

    private void demandSeen(Actor who, FollowUpItem item) {
        if (discretion.keeps(who, item.subject(), item.subjectId())) {
            throw new Refusal("desk.refused.item-restricted");
        }
    }

    private String masked(String number, long id) {
        return texts.of("desk.item.restricted", number.isEmpty() ? String.valueOf(id) : number);
    }

    /** Items as the actor may see them; null for what everybody may. */
    private List<ItemView> shown(List<ItemView> items, Actor who) {
        Map<String, Set<Long>> restricted = new HashMap<>();
        return items.stream().map(item -> {
            boolean hidden = item.subjectId() != null && restricted.computeIfAbsent(item.subject(),
                    discretion::restricted).contains(item.subjectId())
                    && (who == null || !discretion.sees(who, item.subject(), item.subjectId()));
            return hidden ? item.masked(masked(item.supervision().number(), item.id())) : item;
        }).toList();
    }

    private String owner(FollowUpItem item) {
        return item.owner().isEmpty() ? texts.of("desk.item.nobody") : item.owner();
    }

    private Map<String, Object> state(FollowUpItem item) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("content", item.content());
        state.put("state", item.state().name());
        state.put("limit", item.limitKind().name());
        state.put("due", String.valueOf(item.due()));
        state.put("owner", item.owner());
        state.put("giver", item.giver());
        state.put("result", item.result());
        state.put("number", item.number());
        state.put("demand", item.supervision().demand());
        state.put("measures", item.supervision().measures());
        state.put("takenBy", item.supervision().takenBy());
        state.put("handedOn", item.supervision().handedOn());
        if (kept(item)) {
            List.of("content", "result", "demand", "measures").forEach(words -> state.put(words, "***"));
        }
        return state;
    }

    /** What the rule of a limit says from now on, for a form; null for none. */
    public Instant due(LimitKind kind, Instant now) {
        return limits.due(kind, now);
    }

    /** Every item not closed. @throws Refusal when the actor may not read the log */
    public List<ItemView> open(Actor who) {
        return shown(acts.read(who, Permission.LOG_READ, FollowUpStore::open), who);
    }

    /** Items closed lately, the last one first. @throws Refusal when the actor may not read the log */
    public List<ItemView> closed(Actor who, Instant now) {
        return shown(acts.read(who, Permission.LOG_READ,
                session -> FollowUpStore.closed(session, now.minus(CLOSED_SHOWN), MOST)), who);
    }

    @Override
    public List<ItemView> open() {
        return shown(tx.read(FollowUpStore::open), null);
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
        if (discretion.keeps(who, item.subject(), item.subjectId())) {
            throw new Refusal("desk.refused.item-restricted");
        }
        return item;
    }

    @Override
    public List<ItemView> of(String subject, long subjectId) {
        return tx.read(session -> FollowUpStore.of(session, subject, subjectId));
    }
}
