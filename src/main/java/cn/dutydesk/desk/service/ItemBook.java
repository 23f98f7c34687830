package cn.dutydesk.desk.service;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemSink;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpNumber;
import cn.dutydesk.desk.domain.FollowUpStep;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.store.FollowUpStore;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Acts;
import cn.dutydesk.security.Permission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** How every thing done to a follow-up item is done: by who may see it, recorded, logged, told and signalled. */
final class ItemBook {
    static final String SUBJECT = "item";

    private final Acts acts;
    private final DutyLog log;
    private final ItemLimits limits;
    private final Texts texts;
    private final ItemVeil veil;
    private final List<ItemSink> sinks = new CopyOnWriteArrayList<>();

    /** @param texts of what the program writes into the log */
    ItemBook(Acts acts, DutyLog log, ItemLimits limits, Texts texts, ItemVeil veil) {
        this.acts = acts;
        this.log = log;
        this.limits = limits;
        this.texts = texts;
        this.veil = veil;
    }

    void hear(ItemSink sink) {
        sinks.add(sink);
    }

    /** Tells the rooms whose things it belongs to. */
    void tell(Act act, FollowUpItem item, ItemStep step, String words, String by) {
        if (item.subjectId() != null) {
            String kind = texts.of("desk.item.step." + step);
            String said = words.isBlank() || words.equals(item.content())
                    ? texts.of("desk.item.told", item.number(), item.content(), kind, owner(item))
                    : texts.of("desk.item.told-words", item.number(), item.content(), kind, owner(item),
                            words.strip());
            sinks.stream().filter(sink -> sink.subject().equals(item.subject()))
                    .forEach(sink -> sink.told(act, item.subjectId(), said.strip(), by));
        }
    }

    /** The next number of a supervised item, one row a year. */
    String number(Act act) {
        int year = limits.year(act.now());
        FollowUpNumber last = act.session().find(FollowUpNumber.class, year);
        if (last == null) {
            last = new FollowUpNumber(year);
            act.session().persist(last);
        }
        return last.take();
    }

    /** Who begins to do something for it has taken it on. */
    void taken(Act act, FollowUpItem item) {
        String by = log.author(act);
        if (!item.giver().isEmpty() && item.state() == ItemState.OPEN && item.take(act.now(), by)) {
            act.session().persist(new FollowUpStep(item.id(), ItemStep.TAKEN, act.now(), by, ""));
        }
    }

    /** Sets when the program reminds of it next, where it was given by somebody. */
    void remind(FollowUpItem item, Instant now) {
        if (!item.giver().isEmpty()) {
            item.remind(item.state() == ItemState.REPLIED ? limits.reminding().decision(now)
                    : limits.reminding().next(item.due(), now));
        }
    }

    /** Does one thing to one item in a transaction of its own, with its step, record and signal. */
    ItemView write(Actor who, Permission needed, String action, long itemId,
            BiFunction<Act, FollowUpItem, FollowUpStep> work) {
        return acts.write(who, needed, action, act -> {
            FollowUpItem item = item(act, itemId);
            veil.demandSeen(who, item.subject(), item.subjectId());
            Map<String, Object> before = state(item);
            FollowUpStep step = work.apply(act, item);
            act.session().persist(step);
            Map<String, Object> after = state(item);
            after.put("words", veil.kept(item) ? "***" : step.view().words());
            act.record(SUBJECT, itemId, before, after);
            tell(act, item, step.view().kind(), step.view().words(), log.author(act));
            act.signal(new ItemChanged(itemId));
            return FollowUpStore.view(act.session(), item);
        });
    }

    /** @throws Refusal when there is none */
    static FollowUpItem item(Act act, long itemId) {
        FollowUpItem item = act.session().find(FollowUpItem.class, itemId);
        if (item == null) {
            throw new Refusal("desk.refused.no-item", itemId);
        }
        return item;
    }

    /** Its line in the duty log, without words where only named people may read them. */
    void log(Act act, FollowUpItem item, String words) {
        log.append(act,
                NewEntry.system(
                        veil.kept(item) ? texts.of("desk.item.log-restricted", veil.masked(item.number(), item.id()))
                                : words,
                        SUBJECT, item.id()));
    }

    String owner(FollowUpItem item) {
        return item.owner().isEmpty() ? texts.of("desk.item.nobody") : item.owner();
    }

    /** As the audit record keeps it. */
    Map<String, Object> state(FollowUpItem item) {
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
        if (veil.kept(item)) {
            List.of("content", "result", "demand", "measures").forEach(words -> state.put(words, "***"));
        }
        return state;
    }
}
