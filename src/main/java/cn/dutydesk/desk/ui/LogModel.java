package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import java.time.LocalDate;
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

/**
 * The log screen: one day or one shift of it, of every kind or one, or what a search finds. Reads page by page. FX
 * thread.
 */
public final class LogModel {
    /** Entries read at once. */
    static final int PAGE = 300;

    private final LogService log;
    private final Shifts shifts;
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
    private Runnable stop = () -> { };

    private record Read(List<TimeRange> shifts, List<EntryView> entries) {
    }

    /** @param pause how long typing rests before it searches */
    public LogModel(LogService log, Shifts shifts, CurrentActor actor, Work work, Signals signals, BureauClock clock,
            Delay pause) {
        this.log = log;
        this.shifts = shifts;
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
        stop.run();
        stop = signals.hear(LogAppended.class, news -> work.post(this::reload));
        if (day.get() == null) {
            day.set(clock.today());
        } else {
            reload();
        }
    }

    public void hidden() {
        stop.run();
        stop = () -> { };
    }

    /** Whether a text is searched for in the whole log; days and shifts then rest. */
    public boolean searching() {
        return search.get().strip().length() >= LogService.SHORTEST;
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
        work.read(() -> {
            List<TimeRange> ofDay = shifts.beginningOn(wantedDay);
            TimeRange time = wantedShift == null ? wholeDay(wantedDay) : wantedShift;
            return new Read(ofDay, find ? log.search(actor.get(), text, offset, PAGE + 1)
                    : log.between(actor.get(), time, wantedKind, offset, PAGE + 1));
        }, read -> {
            if (!latest.is(request)) {
                return;
            }
            problem.set(null);
            if (!dayShifts.equals(read.shifts())) {
                dayShifts.setAll(read.shifts());
            }
            more.set(read.entries().size() > PAGE);
            List<EntryView> page = read.entries().subList(0, Math.min(PAGE, read.entries().size()));
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
        work.write(() -> {
            log.correct(actor.get(), entry.id(), content, reason);
            return log.byIds(actor.get(), List.of(entry.id())).getFirst();
        }, done, failed);
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
