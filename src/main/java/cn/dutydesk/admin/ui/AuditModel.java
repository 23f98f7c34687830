package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.RecordFile;
import cn.dutydesk.admin.service.AuditDesk;
import cn.dutydesk.audit.AuditFailures;
import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.audit.AuditQuery;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The audit record, newest first, a page at a time. FX thread. */
public final class AuditModel {
    /** Records fetched at once. */
    public static final int PAGE = 100;

    /** Days back of which failed sign-ins are summed up. */
    public static final int FAILURE_DAYS = 30;
    private static final int MOST_FAILURES = 200;

    /** @param news what the security administrators did that is not marked as read */
    private record Loaded(boolean may, List<AuditRecord> records, List<AuditFailures> failures,
            List<AuditRecord> news) {
        static final Loaded NOTHING = new Loaded(false, List.of(), List.of(), List.of());
    }

    private final AuditDesk desk;
    private final CurrentActor actor;
    private final Work work;
    private final BureauClock clock;
    private final AuditWords words;
    private final Latest latest = new Latest();
    private final ObservableList<AuditRecord> records = FXCollections.observableArrayList();
    private final ObservableList<AuditFailures> failures = FXCollections.observableArrayList();
    private final ObservableList<AuditRecord> news = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty account = new SimpleStringProperty("");
    private final ObjectProperty<AuditOutcome> outcome = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> to = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChainCheck> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    AuditModel(AuditDesk desk, CurrentActor actor, Work work, BureauClock clock, AuditWords words) {
        this.clock = clock;
        this.words = words;
        this.desk = desk;
        this.actor = actor;
        this.work = work;
    }

    /** Reads the newest records that contain the text. */
    public void reload() {
        fetch(Long.MAX_VALUE);
    }

    /** Reads the page before the oldest record shown. */
    public void older() {
        if (more.get()) {
            fetch(records.getLast().sequence());
        }
    }

    private void fetch(long below) {
        long request = latest.next();
        AuditQuery wanted = query();
        boolean first = below == Long.MAX_VALUE;
        Instant since = clock.now().minus(Duration.ofDays(FAILURE_DAYS));
        work.read(() -> {
            Actor who = actor.get();
            if (!desk.mayRead(who)) {
                return Loaded.NOTHING;
            }
            return new Loaded(true, desk.search(who, wanted, below, PAGE),
                    first ? desk.failures(who, since, MOST_FAILURES) : List.of(),
                    first ? desk.news(who) : List.of());
        }, loaded -> {
            if (!latest.is(request)) {
                return;
            }
            problem.set(null);
            readable.set(loaded.may());
            if (first) {
                records.setAll(loaded.records());
                failures.setAll(loaded.failures());
                news.setAll(loaded.news());
            } else {
                records.addAll(loaded.records());
            }
            more.set(loaded.records().size() == PAGE);
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
            }
        });
    }

    /** What is chosen on screen. */
    private AuditQuery query() {
        return new AuditQuery(text.get(), words.codes(text.get()), account.get(), outcome.get(),
                from.get() == null ? null : clock.instant(from.get().atStartOfDay()),
                to.get() == null ? null : clock.instant(to.get().plusDays(1).atStartOfDay()));
    }

    /** Writes what is found to a file. @param row one line of it; @param done hears how many records it holds */
    void export(String title, List<String> heading, Function<AuditRecord, List<String>> row, RecordFile writer,
            Path file, LongConsumer done, Consumer<Problem> failed) {
        AuditQuery wanted = query();
        exporting.set(true);
        work.read(() -> desk.export(actor.get(), wanted, title, heading, row, writer, file), count -> {
            exporting.set(false);
            reload();
            done.accept(count);
        }, broken -> {
            exporting.set(false);
            failed.accept(broken);
        });
    }

    /** Marks what the security administrators did, as shown, as read. */
    public void markRead(Consumer<Problem> failed) {
        if (!news.isEmpty()) {
            long upTo = news.getLast().sequence();
            work.write(() -> {
                desk.read(actor.get(), upTo);
                return upTo;
            }, read -> reload(), failed);
        }
    }

    /** Recomputes the chain; the result is in {@link #checkProperty()}. */
    public void verify() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        work.read(() -> desk.verify(actor.get()), result -> {
            checking.set(false);
            check.set(result);
        }, failed -> {
            checking.set(false);
            problem.set(failed);
        });
    }

    public ObservableList<AuditRecord> records() {
        return records;
    }

    /** Failed sign-ins of the last days, summed up. */
    public ObservableList<AuditFailures> failures() {
        return failures;
    }

    /** What the security administrators did that is not marked as read, oldest first. */
    public ObservableList<AuditRecord> news() {
        return news;
    }

    /** What is looked for; call {@link #reload()} after a change of this or of those below. */
    public StringProperty textProperty() {
        return text;
    }

    /** Part of a sign-in name. */
    public StringProperty accountProperty() {
        return account;
    }

    /** Null for either. */
    public ObjectProperty<AuditOutcome> outcomeProperty() {
        return outcome;
    }

    /** First day; null for the beginning. */
    public ObjectProperty<LocalDate> fromProperty() {
        return from;
    }

    /** Last day; null for no end. */
    public ObjectProperty<LocalDate> toProperty() {
        return to;
    }

    /** Whether a file is being written. */
    public ReadOnlyBooleanProperty exportingProperty() {
        return exporting.getReadOnlyProperty();
    }

    /** Whether the person may read the record. */
    public ReadOnlyBooleanProperty readableProperty() {
        return readable.getReadOnlyProperty();
    }

    /** Whether there may be older records than those shown. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Whether the chain is being recomputed. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** What the last check of the chain found; null before the first. */
    public ReadOnlyObjectProperty<ChainCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** What went wrong last; null when nothing did. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
