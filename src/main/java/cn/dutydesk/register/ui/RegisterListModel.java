package cn.dutydesk.register.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.desk.Linked;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A register's list by month and text, and the chosen record. FX thread. @param <R> a record as it reads */
abstract class RegisterListModel<R> {
    private final String subject;
    private final Where where;
    private final Latest list = new Latest();
    private final Latest single = new Latest();
    private final ObjectProperty<YearMonth> month = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<R>> records = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Opened<R>> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private Runnable stop = () -> {};

    /**
     * What a list needs of the window.
     *
     * @param links rooms that know what became of a record
     * @param pause how long typing rests before it searches
     */
    record Where(Work work, Signals signals, BureauClock clock, List<Links> links, Delay pause) {
        Where {
            links = List.copyOf(links);
        }
    }

    /** The chosen record, and what became of it. */
    record Opened<R>(R record, List<Linked> links) {
        Opened {
            links = List.copyOf(links);
        }
    }

    /** @param subject what its records are called elsewhere */
    RegisterListModel(String subject, Where where) {
        this.subject = subject;
        this.where = where;
        month.set(YearMonth.from(where.clock().today()));
        month.addListener((property, before, now) -> reload());
        search.addListener((property, before, now) -> where.pause().run(this::reload));
    }

    /** Prepares a read of the list as it is filtered now; the result runs on a background thread. */
    abstract Supplier<List<R>> list(@Nullable YearMonth ofMonth, String text);

    /** Reads one record. Background thread. */
    abstract R one(long id);

    abstract long id(R record);

    /** Reads again whenever the filter changes. */
    final void filter(Property<?> property) {
        property.addListener((observed, before, now) -> reload());
    }

    void shown() {
        stop.run();
        // Whatever happens to a record, or to what became of it, stands in the log.
        stop = where.signals().hear(LogAppended.class, news -> where.work().post(this::refresh));
        refresh();
    }

    void hidden() {
        stop.run();
        stop = () -> {};
    }

    private void refresh() {
        reload();
        if (opened.get() != null) {
            open(id(opened.get().record()));
        }
    }

    /** Reads the list again. A text is looked for in all months. */
    final void reload() {
        long request = list.next();
        String text = search.get().strip();
        where.work().read(list(text.isEmpty() ? month.get() : null, text), read -> {
            if (list.is(request)) {
                problem.set(null);
                records.set(List.copyOf(read));
                reads.set(reads.get() + 1);
            }
        }, failed -> {
            if (list.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** Opens a record, whatever the list shows. */
    final void open(long id) {
        long request = single.next();
        where.work().read(() -> opened(one(id)), read -> {
            if (single.is(request)) {
                opened.set(read);
            }
        }, failed -> {
            if (single.is(request)) {
                problem.set(failed);
            }
        });
    }

    private Opened<R> opened(R record) {
        return new Opened<>(record, where.links().stream().flatMap(links -> links.of(subject, id(record)).stream())
                .toList());
    }

    /** Writes something about the opened record, and shows it as it is then. */
    final void write(Supplier<R> job, Runnable done, Consumer<Problem> failed) {
        where.work().write(() -> opened(job.get()), read -> {
            single.next();
            opened.set(read);
            done.run();
        }, failed);
    }

    /** Null for all months. */
    final ObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    final StringProperty searchProperty() {
        return search;
    }

    final ReadOnlyObjectProperty<List<R>> recordsProperty() {
        return records.getReadOnlyProperty();
    }

    /** Grows with every answer, also one that brings nothing new. */
    final ReadOnlyIntegerProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /** Null while none is chosen. */
    final ReadOnlyObjectProperty<Opened<R>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    final ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
