package cn.dutydesk.calendar.ui;

import cn.dutydesk.calendar.CalendarChanged;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.calendar.service.CalendarService;
import cn.dutydesk.calendar.service.ImportedYears;
import cn.dutydesk.calendar.service.YearImport;
import cn.dutydesk.calendar.service.YearView;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Reading;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The calendar panel: one year, its holidays and key periods, and what may be done to them. FX thread. */
public final class CalendarModel {
    private final CalendarService service;
    private final YearImport imports;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final ReadOnlyIntegerWrapper year = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<YearView> view = new ReadOnlyObjectWrapper<>();
    private final Reading<Loaded> reading;
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();

    public CalendarModel(CalendarService service, YearImport imports, CurrentActor actor, Work work, Signals signals,
            BureauClock clock) {
        this.service = service;
        this.imports = imports;
        this.actor = actor;
        this.work = work;
        this.clock = clock;
        reading = new Reading<Loaded>(work, this::ask, this::show).on(signals, CalendarChanged.class);
    }

    /** Begins to follow changes and reads the year, this year at first. */
    public void shown() {
        if (year.get() == 0) {
            year.set(clock.today().getYear());
        }
        reading.shown();
    }

    public void hidden() {
        reading.hidden();
    }

    /** Turns to another year. */
    public void turn(int wanted) {
        year.set(wanted);
        reload();
    }

    /** Reads the year again. */
    public void reload() {
        reading.again();
    }

    /** Takes what is chosen on screen, and gives the job that reads it. */
    private Supplier<Loaded> ask() {
        int wanted = year.get();
        return () -> {
            YearView read = service.year(actor.get(), wanted);
            boolean may = service.mayEdit(actor.get());
            return new Loaded(read, may);
        };
    }

    private void show(Loaded loaded) {
        editable.set(loaded.editable());
        view.set(loaded.view());
    }

    private record Loaded(YearView view, boolean editable) {
    }

    public void setDay(LocalDate date, DayKind kind, String name, Runnable done, Consumer<Problem> failed) {
        write(() -> service.setDay(actor.get(), date, kind, name), done, failed);
    }

    public void resetDay(LocalDate date, Runnable done, Consumer<Problem> failed) {
        write(() -> service.resetDay(actor.get(), date), done, failed);
    }

    /** Adds a period with id 0, changes one with another id. */
    public void keepPeriod(KeyPeriod period, Runnable done, Consumer<Problem> failed) {
        write(() -> {
            if (period.id() == 0) {
                service.addPeriod(actor.get(), period);
            } else {
                service.changePeriod(actor.get(), period);
            }
        }, done, failed);
    }

    public void removePeriod(KeyPeriod period, Runnable done, Consumer<Problem> failed) {
        write(() -> service.removePeriod(actor.get(), period.id()), done, failed);
    }

    /** Usual key periods of this year which the bureau does not have yet. */
    public void templates(Consumer<List<KeyPeriod>> done, Consumer<Problem> failed) {
        work.read(() -> service.templates(actor.get(), year.get()), done, failed);
    }

    /** What importing the file would do. */
    public void preview(Path file, Consumer<ImportedYears> done, Consumer<Problem> failed) {
        work.read(() -> imports.preview(actor.get(), file), done, failed);
    }

    /** Imports the file and turns to the first year in it. */
    public void importYear(Path file, Consumer<ImportedYears> done, Consumer<Problem> failed) {
        work.write(() -> imports.run(actor.get(), file), imported -> {
            turn(imported.years().first());
            done.accept(imported);
        }, failed);
    }

    /** Forgets what the office stated for this year. */
    public void forgetYear(Runnable done, Consumer<Problem> failed) {
        write(() -> imports.forget(actor.get(), year.get()), done, failed);
    }

    private void write(Runnable job, Runnable done, Consumer<Problem> failed) {
        Supplier<Boolean> stored = () -> {
            job.run();
            return true;
        };
        work.write(stored, ok -> done.run(), failed);
    }

    public ReadOnlyIntegerProperty yearProperty() {
        return year.getReadOnlyProperty();
    }

    /** The year as last read, null before. */
    public ReadOnlyObjectProperty<YearView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Why the year could not be read, null when it could. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return reading.problemProperty();
    }

    /** Whether the person may change the calendar. */
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }
}
