package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemState;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.security.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 待办事项: what is open, whose it is, until when, and what was done for it. FX thread. */
public final class ItemsModel {
    /** Which items are listed. */
    public enum Filter { OPEN, MINE, LATE, REPLIED, CLOSED }

    private final FollowUpService items;
    private final People people;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.OPEN);
    private final Reading<List<ItemView>> reading;
    private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper();
    private final ObservableList<ItemView> shown = FXCollections.observableArrayList();
    private volatile String me = "";

    public ItemsModel(FollowUpService items, People people, CurrentActor actor, Work work, Signals signals,
            BureauClock clock) {
        this.items = items;
        this.people = people;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<List<ItemView>>(work, this::ask, this::show).on(signals, ItemChanged.class);
        filter.addListener((property, before, now) -> reload());
    }

    /** Begins to follow the items, and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Reads again. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<List<ItemView>> ask() {
        Filter wanted = filter.get();
        return () -> read(wanted);
    }

    private void show(List<ItemView> list) {
        shown.setAll(list);
        reads.set(reads.get() + 1);
    }

    private List<ItemView> read(Filter wanted) {
        Actor who = actor.get();
        Instant now = clock.now();
        me = items.me(who);
        if (wanted == Filter.CLOSED) {
            return items.closed(who, now);
        }
        return items.open(who).stream().filter(item -> switch (wanted) {
            case MINE -> who.personId() != null && Objects.equals(item.ownerId(), who.personId());
            case LATE -> item.late(now);
            case REPLIED -> item.state() == ItemState.REPLIED;
            default -> true;
        }).toList();
    }

    /** Whether the person signed in decides on answers. */
    public boolean leads() {
        return actor.get().roles().contains(Role.LEADER);
    }

    /** Learns who is signed in here, for a screen that shows items of its own reading. */
    public void learn() {
        work.read(() -> items.me(actor.get()), name -> me = name, failed -> reading.failed(failed));
    }

    /** Whether the person signed in decides on the answer: leaders do, and whoever gave the item. */
    public boolean decides(ItemView item) {
        return leads() || item.giver().equals(me);
    }

    /** What the rule of a limit says from now on; null for none. */
    public @Nullable Instant due(LimitKind kind) {
        return items.due(kind, clock.now());
    }

    /** Who could see to an item, for what is typed: names, pinyin. Any thread. */
    public Collection<PersonCard> suggest(String typed) {
        return typed.isBlank() ? List.of() : people.search(typed);
    }

    /** Gives a task that is followed up. */
    public void supervise(NewItem item, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.supervise(who, item), done, failed);
    }

    public void take(ItemView item, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.take(who, item.id()), done, failed);
    }

    /** Says how it is seen to. */
    public void plan(ItemView item, String measures, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.plan(who, item.id(), measures), done, failed);
    }

    /** @param person null for a department or a body outside; @param due null keeps the limit */
    public void handOn(ItemView item, @Nullable PersonCard person, String name, @Nullable Instant due, String reason,
            Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.handOn(who, item.id(), person == null ? null : person.id(), name, due, reason), done,
                failed);
    }

    /** Opens an item of its own. */
    public void open(NewItem item, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.open(who, item), done, failed);
    }

    public void progress(ItemView item, String words, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.progress(who, item.id(), words), done, failed);
    }

    /** @param person null for a department or a body outside */
    public void give(ItemView item, @Nullable PersonCard person, String name, Consumer<ItemView> done,
            Consumer<Problem> failed) {
        write(who -> items.give(who, item.id(), person == null ? null : person.id(), name), done, failed);
    }

    public void move(ItemView item, Instant due, String reason, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.move(who, item.id(), due, reason), done, failed);
    }

    /** Closes it, or answers it to the leader who gave it. */
    public void finish(ItemView item, String result, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.finish(who, item.id(), result), done, failed);
    }

    public void accept(ItemView item, String words, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.accept(who, item.id(), words), done, failed);
    }

    public void giveBack(ItemView item, String words, Consumer<ItemView> done, Consumer<Problem> failed) {
        write(who -> items.giveBack(who, item.id(), words), done, failed);
    }

    private void write(Function<Actor, ItemView> job, Consumer<ItemView> done, Consumer<Problem> failed) {
        work.write(() -> job.apply(actor.get()), done, failed);
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public ObservableList<ItemView> items() {
        return shown;
    }

    /** Grows with every answer. */
    public ReadOnlyIntegerProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
