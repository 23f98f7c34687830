package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.SignedIn;
import cn.dutydesk.desk.TodayView;
import cn.dutydesk.desk.Todo;
import cn.dutydesk.desk.TodoSource;
import cn.dutydesk.desk.Watch;
import cn.dutydesk.desk.service.TodayService;
import cn.dutydesk.desk.service.WatchService;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.roster.RosterPublished;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What one look at the home screen answers: who is on, until when, who follows; what is to be done; what is special
 * today. FX thread.
 */
public final class HomeModel {
    private static final Comparator<Todo> ORDER = Comparator.comparing(Todo::weight)
            .thenComparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Todo::id);

    private final WatchService watches;
    private final TodayService todays;
    private final List<TodoSource> sources;
    private final CurrentActor actor;
    private final BureauClock clock;
    private final Reading<Read> reading;
    private final ReadOnlyObjectWrapper<Watch> watch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TodayView> today = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Todo> todos = FXCollections.observableArrayList();

    private record Read(Watch watch, TodayView today, List<Todo> todos) {
    }

    public HomeModel(WatchService watches, TodayService todays, List<TodoSource> sources, CurrentActor actor, Work work,
            Signals signals, BureauClock clock) {
        this.watches = watches;
        this.todays = todays;
        this.sources = List.copyOf(sources);
        this.actor = actor;
        this.clock = clock;
        reading = new Reading<Read>(work, () -> this::read, this::show).on(signals, SignedIn.class, LogAppended.class,
                ItemChanged.class, RosterPublished.class);
    }

    /** Begins to follow what happens, and reads. */
    public void shown() {
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Once a second: at the handover another shift is on. */
    public void tick() {
        Watch now = watch.get();
        if (now != null && !clock.now().isBefore(now.shift().to())) {
            reload();
        }
    }

    /** Reads everything again. */
    public void reload() {
        reading.again();
    }

    private void show(Read read) {
        watch.set(read.watch());
        today.set(read.today());
        todos.setAll(read.todos());
    }

    private Read read() {
        Actor who = actor.get();
        Instant now = clock.now();
        List<Todo> open = sources.stream().flatMap(source -> source.todos(who, now).stream()).sorted(ORDER).toList();
        return new Read(watches.at(who, now), todays.on(who, clock.today()), open);
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<Watch> watchProperty() {
        return watch.getReadOnlyProperty();
    }

    /** Null until read. */
    public ReadOnlyObjectProperty<TodayView> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /** Null while all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }

    /** What is to be done, most pressing first. */
    public ObservableList<Todo> todos() {
        return todos;
    }
}
