package cn.dutydesk.desk.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Tx;
import cn.dutydesk.desk.Alarms;
import cn.dutydesk.desk.Discretion;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemNotices;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemStep;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.desk.Told;
import cn.dutydesk.desk.domain.FollowUpItem;
import cn.dutydesk.desk.domain.FollowUpStep;
import cn.dutydesk.desk.domain.ItemLimits;
import cn.dutydesk.desk.domain.Reminding;
import cn.dutydesk.desk.store.FollowUpStore;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Act;
import cn.dutydesk.security.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reminds of what is followed up: before its limit, at its limit, and while it is late or waits for a decision. Each
 * reminder stands in the item's course and in the log, goes out as a notice, and is sent once: the next time is moved in
 * the same transaction. One that is late stands above everything until somebody at the desk has seen to it.
 */
public final class ItemReminders implements DuePass {
    private static final String SUBJECT = "item";
    private static final int SHORT = 30;

    private final Tx tx;
    private final Acts acts;
    private final DutyLog log;
    private final ItemLimits limits;
    private final ItemNotices notices;
    private final People people;
    private final Texts documents;
    private final Discretion discretion;

    /** @param documents of what the program writes itself: Chinese */
    public ItemReminders(Tx tx, Acts acts, DutyLog log, ItemLimits limits, ItemNotices notices, People people,
            Texts documents, Discretion discretion) {
        this.discretion = discretion;
        this.tx = tx;
        this.acts = acts;
        this.log = log;
        this.limits = limits;
        this.notices = notices;
        this.people = people;
        this.documents = documents;
    }

    @Override
    public int pass(Instant now) {
        List<Long> due = tx.read(session -> FollowUpStore.remind(session, now).stream().map(FollowUpItem::id).toList());
        if (due.isEmpty()) {
            return 0;
        }
        Reminding reminding = limits.reminding();
        for (long id : due) {
            acts.writeAsSystem("item.remind", act -> {
                remind(act, act.session().find(FollowUpItem.class, id), reminding);
                return null;
            });
        }
        return due.size();
    }

    private void remind(Act act, FollowUpItem item, Reminding reminding) {
        Instant point = item.remindAt();
        boolean answered = item.state() == ItemState.REPLIED;
        item.remind(answered ? reminding.decision(act.now()) : reminding.next(item.due(), act.now()));
        item.reminded(act.now());
        act.record(SUBJECT, item.id(), null, Map.of("reminder", String.valueOf(point), "next",
                String.valueOf(item.remindAt())));
        act.signal(new ItemChanged(item.id()));
        String words = words(item, answered, act.now());
        act.session().persist(new FollowUpStep(item.id(), ItemStep.REMINDED, act.now(),
                documents.of("desk.item.program"), words));
        String content = discretion.restricted(item.subject(), item.subjectId())
                ? documents.of("desk.item.restricted", item.number()) : item.content();
        log.append(act, NewEntry.system(documents.of("desk.item.log-reminded", item.number(), content, words),
                SUBJECT, item.id()));
        Optional<PersonCard> person = answered ? named(item.giver())
                : item.ownerId() == null ? Optional.empty() : people.byId(item.ownerId());
        person.ifPresent(one -> notices.send(act, "item-" + item.id() + "-" + point, item.id(), one.id(), one.name(),
                documents.of("desk.item.notice-title", item.number()),
                documents.of("desk.item.notice-body", content, words)));
    }

    private String words(FollowUpItem item, boolean answered, Instant now) {
        if (answered) {
            return documents.of("desk.item.remind-decision", item.giver());
        }
        long minutes = Duration.between(now, item.due()).toMinutes();
        return minutes > 0 ? documents.of("desk.item.remind-soon", span(documents, minutes))
                : minutes == 0 ? documents.of("desk.item.remind-now")
                : documents.of("desk.item.remind-late", span(documents, -minutes));
    }

    private static String span(Texts texts, long minutes) {
        long hours = minutes / 60;
        return hours >= 48 ? texts.of("desk.item.days", hours / 24)
                : hours >= 1 ? texts.of("desk.item.hours", hours) : texts.of("desk.item.minutes", minutes);
    }

    private Optional<PersonCard> named(String name) {
        return people.directory().stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /** What stands above everything. @param texts of the screen */
    public Alarms alarms(Texts texts) {
        return now -> tx.read(FollowUpStore::ringing).stream().map(item -> told(item, now, texts)).toList();
    }

    private Told told(ItemView item, Instant now, Texts texts) {
        Optional<PersonCard> owner = item.ownerId() == null ? Optional.empty() : people.byId(item.ownerId());
        String content = discretion.restricted(item.subject(), item.subjectId())
                ? texts.of("desk.item.restricted", item.supervision().number()) : item.content().replace('\n', ' ');
        return new Told(
                "item-" + item.id() + "-" + Objects.requireNonNull(item.supervision().remindedAt()).getEpochSecond(),
                texts.of("desk.item.alarm-title", item.supervision().number()),
                texts.of("desk.item.alarm-todo", content.length() > SHORT ? content.substring(0, SHORT) + "…"
                        : content,
                        span(texts,
                                Math.max(1, Duration.between(Objects.requireNonNull(item.due()), now).toMinutes()))),
                item.owner(), owner.map(PersonCard::mobile).map(PhoneWords::spaced).orElse(""),
                "incident/follow-" + item.id());
    }
}
