package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemStage;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.service.FollowUpService;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** 督办: what is followed up, by how far it is; in each column what is due soonest first. FX thread. */
public final class FollowBoardModel {
    /** Whose items are shown. */
    public enum Filter { ALL, MINE, LATE }

    /** Closed items shown in the last column. */
    private static final int DONE_SHOWN = 30;

    private final FollowUpService items;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<Map<ItemStage, List<ItemView>>> columns = new ReadOnlyObjectWrapper<>();
    private final Reading<Map<ItemStage, List<ItemView>>> reading;

    public FollowBoardModel(FollowUpService items, CurrentActor actor, Work work, Signals signals, BureauClock clock) {
        this.items = items;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<Map<ItemStage, List<ItemView>>>(work, this::ask, this::show)
                .on(signals, ItemChanged.class);
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
    private Supplier<Map<ItemStage, List<ItemView>>> ask() {
        Filter wanted = filter.get();
        return () -> read(wanted);
    }

    private void show(Map<ItemStage, List<ItemView>> read) {
        columns.set(read);
    }

    private Map<ItemStage, List<ItemView>> read(Filter wanted) {
        Actor who = actor.get();
        Instant now = clock.now();
        Map<ItemStage, List<ItemView>> read = new EnumMap<>(ItemStage.class);
        for (ItemStage stage : ItemStage.values()) {
            read.put(stage, new ArrayList<>());
        }
        List<ItemView> all = new ArrayList<>(items.open(who));
        all.addAll(items.closed(who, now));
        all.stream().filter(item -> item.supervised() && switch (wanted) {
            case ALL -> true;
            case MINE -> who.personId() != null && Objects.equals(item.ownerId(), who.personId())
                    || item.giver().equals(who.name());
            case LATE -> item.late(now);
        }).forEach(item -> Objects.requireNonNull(read.get(item.stage())).add(item));
        read.forEach((stage, list) -> list.sort(stage == ItemStage.DONE
                ? Comparator.comparing(ItemView::closedAt).reversed()
                : Comparator.comparing(ItemView::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(ItemView::id)));
        read.computeIfPresent(ItemStage.DONE, (stage, list) -> list.subList(0, Math.min(list.size(), DONE_SHOWN)));
        return read;
    }

    /** Somebody looks at an item: a reminder of it need not ring any more. */
    public void seen(long itemId) {
        work.write(() -> {
            items.seen(actor.get(), itemId);
            return null;
        }, done -> {}, reading::failed);
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** Every stage with its items; null until read. */
    public ReadOnlyObjectProperty<Map<ItemStage, List<ItemView>>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }
}
