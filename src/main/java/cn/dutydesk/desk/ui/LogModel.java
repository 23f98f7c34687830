package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.ItemChanged;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.service.EntryService;
import cn.dutydesk.desk.service.LogFiles;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The log screen: one day or one shift of it, of every kind or one, or what a search finds. Reads page by page. FX
 * thread.
 */
public final class LogModel {
    /** Entries read at once. */
    static final int PAGE = 300;
    /** Finds read at once: they come from all over the years, each from another page of the file. */
    static final int FINDS = 100;

    private final Services services;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Delay pause;
    private final Latest latest = new Latest();
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<TimeRange> shift = new SimpleObjectProperty<>();
    private final ObjectProperty<LogKind> kind = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper();
    private final ObservableList<TimeRange> dayShifts = FXCollections.observableArrayList();
    private final ObservableList<EntryView> entries = FXCollections.observableArrayList();
    private final List<Runnable> stops = new ArrayList<>();
    private long wanted;

    /**
     * What it reads and writes with.
     *
     * @param open opens a file with the desktop's program for it; background thread
     */
    public record Services(LogService log, EntryService entries, LogFiles files, Shifts shifts, Consumer<Path> open) {
    }

    private record Read(List<TimeRange> shifts, List<EntryView> entries) {
    }

    /** @param pause how long typing rests before it searches */
    public LogModel(Services services, CurrentActor actor, Work work, Signals signals, BureauClock clock, Delay pause) {
        this.services = services;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
        this.pause = pause;
        day.addListener((property, before, now) -> {
            shift.set(null);
            reload();
        });
        shift.addListener((property, before, now) -> reload());
        kind.addListener((property, before, now) -> reload());
        search.addListener((property, before, now) -> pause.run(this::reload));
    }

    /** Begins to follow the log and reads; today at first. */
    public void shown() {
        hidden();
        stops.add(signals.hear(LogAppended.class, news -> work.post(this::reload)));
        stops.add(signals.hear(ItemChanged.class, news -> work.post(this::reload)));
        if (day.get() == null) {
            day.set(clock.today());
        } else {
            reload();
        }
    }

    public void hidden() {
        stops.forEach(Runnable::run);
        stops.clear();
    }

    /** Leads to one entry: its day is shown, and it is the one wanted. */
    public void lead(long id) {
        work.read(() -> services.log().byIds(actor.get(), List.of(id)), found -> found.forEach(entry -> {
            wanted = id;
            search.set("");
            pause.cancel();
            kind.set(null);
            shift.set(null);
            LocalDate on = clock.local(entry.happenedAt()).toLocalDate();
            if (on.equals(day.get())) {
                reload();
            } else {
                day.set(on);
            }
        }), problem::set);
    }

    /** The entry somebody was led to, once; 0 for none. */
    long takeWanted() {
        long id = entries.stream().anyMatch(entry -> entry.id() == wanted) ? wanted : 0;
        if (id != 0) {
            wanted = 0;
        }
        return id;
    }

    /** Whether a text is searched for in the whole log; days and shifts then rest. */
    public boolean searching() {
        return search.get().strip().length() >= LogService.SHORTEST;
    }

    /** The day or shift on screen; null while a text is searched for. */
    public @Nullable TimeRange shownTime() {
        return searching() || day.get() == null ? null : shift.get() == null ? wholeDay(day.get()) : shift.get();
    }

    /** Reads the first page again. */
    public void reload() {
        if (day.get() != null) {
            read(0);
        }
    }

    /** Reads the next page after what is shown. */
    public void readMore() {
        read(entries.size());
    }

    private void read(int offset) {
        long request = latest.next();
        LocalDate wantedDay = day.get();
        TimeRange wantedShift = shift.get();
        LogKind wantedKind = kind.get();
        String text = search.get();
        boolean find = searching();
        int size = find ? FINDS : PAGE;
        work.read(() -> {
            List<TimeRange> ofDay = services.shifts().beginningOn(wantedDay);
            TimeRange time = wantedShift == null ? wholeDay(wantedDay) : wantedShift;
            return new Read(ofDay, find ? services.log().search(actor.get(), text, offset, size + 1)
                    : services.log().between(actor.get(), time, wantedKind, offset, size + 1));
        }, read -> {
            if (!latest.is(request)) {
                return;
            }
            problem.set(null);
            if (!dayShifts.equals(read.shifts())) {
                dayShifts.setAll(read.shifts());
            }
            more.set(read.entries().size() > size);
            List<EntryView> page = read.entries().subList(0, Math.min(size, read.entries().size()));
            if (offset == 0) {
                entries.setAll(page);
            } else {
                entries.addAll(page);
            }
            reads.set(reads.get() + 1);
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    private TimeRange wholeDay(LocalDate date) {
        return new TimeRange(clock.instant(date.atStartOfDay()), clock.instant(date.plusDays(1).atStartOfDay()));
    }

    /** Corrects an entry. @param done the entry as it reads now; @param failed the reason in words, the input stays */
    public void correct(EntryView entry, String content, String reason, Consumer<EntryView> done,
            Consumer<Problem> failed) {
        change(entry, () -> services.log().correct(actor.get(), entry.id(), content, reason), done, failed);
    }

    /** Adds how an entry was handled or what came of it. @param done the entry as it reads now */
    public void add(EntryView entry, EntryPart part, String words, Consumer<EntryView> done,
            Consumer<Problem> failed) {
        change(entry, () -> services.log().add(actor.get(), entry.id(), part, words), done, failed);
    }

    /** Keeps files with an entry. @param done the entry as it reads now */
    public void attach(EntryView entry, List<Path> files, Consumer<EntryView> done, Consumer<Problem> failed) {
        change(entry, () -> services.entries().attach(actor.get(), entry.id(), files), done, failed);
    }

    private void change(EntryView entry, Runnable write, Consumer<EntryView> done, Consumer<Problem> failed) {
        work.write(() -> {
            write.run();
            return services.log().byIds(actor.get(), List.of(entry.id())).getFirst();
        }, done, failed);
    }

    /** Opens a kept file with the desktop's program for it. */
    public void open(EntryView.FileView file, Consumer<Problem> failed) {
        work.read(() -> {
            services.open().accept(services.files().unpack(actor.get(), file.id(), file.name()));
            return file;
        }, opened -> {}, failed);
    }

    /** Writes a kept file to where the person wants it. */
    public void save(EntryView.FileView file, Path target, Runnable done, Consumer<Problem> failed) {
        work.read(() -> {
            services.files().save(actor.get(), file.id(), target);
            return target;
        }, saved -> done.run(), failed);
    }

    /** What an entry left open, oldest first. */
    public void items(EntryView entry, Consumer<List<ItemView>> done) {
        work.read(() -> services.entries().items(actor.get(), entry.id()), done, problem::set);
    }

    /** Reads what an entry became elsewhere. */
    public void became(EntryView entry, Links links, Consumer<List<Linked>> done) {
        work.read(() -> links.of(EntryService.SUBJECT, entry.id()), done, problem::set);
    }

    /** The day shown; null until first shown. */
    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** The shift shown; null for the whole day. */
    public ObjectProperty<TimeRange> shiftProperty() {
        return shift;
    }

    /** The kind shown; null for all. */
    public ObjectProperty<LogKind> kindProperty() {
        return kind;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Shifts that begin on the day. */
    public ObservableList<TimeRange> dayShifts() {
        return dayShifts;
    }

    public ObservableList<EntryView> entries() {
        return entries;
    }

    /** Whether there are older ones. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Grows with every answer, also one that brings nothing new. */
    public ReadOnlyIntegerProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
