package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.LogAppended;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.domain.EntryRules;
import cn.dutydesk.desk.service.LogService;
import cn.dutydesk.desk.service.Shifts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** This shift's log and the field that is always open beside it. What is typed is kept as a draft. FX thread. */
public final class EntryModel {
    /** How many of the newest entries are shown; the log screen has the rest. */
    static final int SHOWN = 100;
    private static final String FIELD = "log-entry";

    private final LogService log;
    private final Drafts drafts;
    private final Shifts shifts;
    private final CurrentActor actor;
    private final Work work;
    private final Signals signals;
    private final BureauClock clock;
    private final Delay pause;
    private final Latest latest = new Latest();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty origin = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty lateReason = new SimpleStringProperty("");
    private final ObjectProperty<LogKind> kind = new SimpleObjectProperty<>(LogKind.OTHER);
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper badTime = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<TimeRange> shift = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ObservableList<EntryView> entries = FXCollections.observableArrayList();
    private Runnable stop = () -> { };
    private boolean restored;

    private record Read(TimeRange shift, List<EntryView> entries, long count) {
    }

    /** @param pause how long typing rests before it is kept as a draft */
    public EntryModel(LogService log, Drafts drafts, Shifts shifts, CurrentActor actor, Work work, Signals signals,
            BureauClock clock, Delay pause) {
        this.log = log;
        this.drafts = drafts;
        this.shifts = shifts;
        this.actor = actor;
        this.work = work;
        this.signals = signals;
        this.clock = clock;
        this.pause = pause;
        text.addListener((property, before, now) -> typed());
        time.addListener((property, before, now) -> late.set(happenedAt().filter(this::isLate).isPresent()));
    }

    private void typed() {
        problem.set("");
        if (restored) {
            pause.run(this::keep);
        }
    }

    private void keep() {
        String words = text.get();
        work.write(() -> {
            drafts.save(actor.get(), FIELD, words);
            return null;
        }, done -> { }, failed -> problem.set(failed.words()));
    }

    /** Begins to follow the log, reads it, and brings the draft back the first time. */
    public void shown() {
        stop.run();
        stop = signals.hear(LogAppended.class, news -> work.post(this::reload));
        reload();
        if (!restored) {
            work.read(() -> drafts.load(actor.get(), FIELD), draft -> {
                if (text.get().isEmpty()) {
                    text.set(draft);
                }
                restored = true;
            }, failed -> restored = true);
        }
    }

    public void hidden() {
        stop.run();
        stop = () -> { };
    }

    /** Reads this shift's log again. */
    public void reload() {
        long request = latest.next();
        work.read(() -> {
            TimeRange now = shifts.at(clock.now());
            return new Read(now, log.between(actor.get(), now, null, 0, SHOWN), log.count(actor.get(), now));
        }, read -> {
            if (latest.is(request)) {
                shift.set(read.shift());
                count.set(read.count());
                entries.setAll(read.entries());
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed.words());
            }
        });
    }

    /** Stores what is in the field. On a refusal the input stays. */
    public void store() {
        if (busy.get()) {
            return;
        }
        Optional<Instant> happened = happenedAt();
        if (!time.get().isBlank() && happened.isEmpty()) {
            badTime.set(true);
            return;
        }
        badTime.set(false);
        NewEntry entry = new NewEntry(happened.orElse(null), kind.get(), origin.get(), text.get(), lateReason.get(), "",
                null);
        busy.set(true);
        problem.set("");
        work.write(() -> {
            long id = log.append(actor.get(), entry);
            drafts.save(actor.get(), FIELD, "");
            return id;
        }, id -> {
            busy.set(false);
            clear();
        }, failed -> {
            busy.set(false);
            problem.set(failed.words());
        });
    }

    private void clear() {
        pause.cancel();
        restored = false;
        text.set("");
        restored = true;
        origin.set("");
        time.set("");
        lateReason.set("");
        kind.set(LogKind.OTHER);
    }

    /** The time typed, today, or yesterday when it has not come yet today; empty when none or no time was typed. */
    private Optional<Instant> happenedAt() {
        Optional<LocalTime> typed = time.get().isBlank() ? Optional.empty() : Inputs.readTime(time.get());
        return typed.map(at -> {
            LocalDate day = clock.today();
            Instant instant = clock.instant(day.atTime(at));
            return instant.isAfter(clock.now()) ? clock.instant(day.minusDays(1).atTime(at)) : instant;
        });
    }

    private boolean isLate(Instant happened) {
        return EntryRules.late(happened, clock.now());
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty originProperty() {
        return origin;
    }

    /** Time of day as typed; empty for now. */
    public StringProperty timeProperty() {
        return time;
    }

    public StringProperty lateReasonProperty() {
        return lateReason;
    }

    public ObjectProperty<LogKind> kindProperty() {
        return kind;
    }

    /** Whether the typed time makes it a late entry, which needs a reason. */
    public ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /** Whether what was typed as a time is none. */
    public ReadOnlyBooleanProperty badTimeProperty() {
        return badTime.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What went wrong, in words; empty when nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The running shift; null until read. */
    public ReadOnlyObjectProperty<TimeRange> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /** How many entries this shift has. */
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The newest of them, newest first. */
    public ObservableList<EntryView> entries() {
        return entries;
    }
}
