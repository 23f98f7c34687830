package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.service.AuditDesk;
import cn.dutydesk.audit.AuditRecord;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The audit record, newest first, a page at a time. FX thread. */
public final class AuditModel {
    /** Records fetched at once. */
    public static final int PAGE = 100;

    private record Loaded(boolean may, List<AuditRecord> records) {
    }

    private final AuditDesk desk;
    private final CurrentActor actor;
    private final Work work;
    private final Latest latest = new Latest();
    private final ObservableList<AuditRecord> records = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChainCheck> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    public AuditModel(AuditDesk desk, CurrentActor actor, Work work) {
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
        String wanted = text.get();
        work.read(() -> {
            Actor who = actor.get();
            boolean may = desk.mayRead(who);
            return new Loaded(may, may ? desk.search(who, wanted, below, PAGE) : List.of());
        }, loaded -> {
            if (!latest.is(request)) {
                return;
            }
            problem.set(null);
            readable.set(loaded.may());
            if (below == Long.MAX_VALUE) {
                records.setAll(loaded.records());
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

    /** What is looked for; call {@link #reload()} after a change. */
    public StringProperty textProperty() {
        return text;
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
