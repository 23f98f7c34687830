package cn.dutydesk.register.ui;

import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.domain.EntryRules;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.register.Caller;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.service.Callers;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.security.CurrentActor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A call being written down. What is typed is kept as drafts until it is stored. FX thread. */
final class PhoneFormModel {
    private final PhoneService service;
    private final Callers callers;
    private final CurrentActor actor;
    private final Work work;
    private final Moments moments;
    private final FormDraft draft;
    private final Latest latest = new Latest();
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.IN);
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty lateReason = new SimpleStringProperty("");
    private final Map<PhoneField, StringProperty> fields = new EnumMap<>(PhoneField.class);
    private final ObservableList<Told> told = FXCollections.observableArrayList();
    private final ObservableList<Caller> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private boolean choosing;
    private boolean begun;

    /** @param pause how long typing rests before it is kept as a draft */
    PhoneFormModel(PhoneService service, Callers callers, Drafts drafts, CurrentActor actor, Work work, Moments moments,
            Delay pause) {
        this.service = service;
        this.callers = callers;
        this.actor = actor;
        this.work = work;
        this.moments = moments;
        draft = new FormDraft("phone", drafts, actor, work, pause);
        for (PhoneField field : PhoneField.values()) {
            StringProperty value = new SimpleStringProperty("");
            fields.put(field, value);
            draft.field(field.name().toLowerCase(Locale.ROOT), value, words -> true);
        }
        draft.field("late", lateReason, words -> true);
        for (PhoneField field : List.of(PhoneField.UNIT, PhoneField.NAME, PhoneField.PHONE)) {
            Objects.requireNonNull(fields.get(field)).addListener((property, before, now) -> look(now));
        }
        day.addListener((property, before, now) -> weigh());
        time.addListener((property, before, now) -> weigh());
    }

    private void weigh() {
        late.set(happenedAt().filter(at -> EntryRules.late(at, moments.now())).isPresent());
    }

    private void look(String text) {
        long request = latest.next();
        if (choosing || text.isBlank()) {
            found.clear();
            return;
        }
        work.read(() -> callers.find(actor.get(), text), read -> {
            if (latest.is(request)) {
                found.setAll(read);
            }
        }, failed -> found.clear());
    }

    /** Begins a record as of now, or goes on with the one not stored yet. @param ready told whether a draft was found */
    void begin(Consumer<Boolean> ready) {
        if (!begun) {
            day.set(moments.today());
            time.set(moments.time(moments.now()));
        }
        choosing = true;
        draft.restore(kept -> {
            choosing = false;
            begun = true;
            found.clear();
            ready.accept(kept);
        });
    }

    /** Takes over who is on the telephone. */
    void choose(Caller caller) {
        choosing = true;
        Objects.requireNonNull(fields.get(PhoneField.UNIT)).set(caller.unit());
        Objects.requireNonNull(fields.get(PhoneField.NAME)).set(caller.name());
        Objects.requireNonNull(fields.get(PhoneField.POST)).set(caller.post());
        Objects.requireNonNull(fields.get(PhoneField.PHONE)).set(caller.phone());
        choosing = false;
        found.clear();
    }

    /** Nobody of those found is meant. */
    void dismiss() {
        latest.next();
        found.clear();
    }

    /** When the call was, as typed; empty when that is no time. */
    Optional<Instant> happenedAt() {
        return moments.read(day.get(), time.get());
    }

    /** Stores the call. On a refusal the input stays. Call only when {@link #happenedAt} is there. */
    void store(Consumer<PhoneView> done, Consumer<Problem> failed) {
        Map<PhoneField, String> words = new EnumMap<>(PhoneField.class);
        fields.forEach((field, value) -> words.put(field, value.get() == null ? "" : value.get()));
        NewPhoneRecord call = new NewPhoneRecord(direction.get(), happenedAt().orElseThrow(), words, told,
                lateReason.get());
        work.write(() -> {
            PhoneView view = service.record(actor.get(), call);
            draft.forget(actor.get());
            return view;
        }, view -> {
            clear();
            done.accept(view);
        }, failed);
    }

    /** Throws away what was typed, with its drafts. */
    void discard() {
        work.write(() -> {
            draft.forget(actor.get());
            return null;
        }, done -> {}, failed -> {});
        clear();
        begin(kept -> {});
    }

    private void clear() {
        begun = false;
        choosing = true;
        draft.clear();
        choosing = false;
        told.clear();
        found.clear();
        direction.set(Direction.IN);
    }

    ObjectProperty<Direction> directionProperty() {
        return direction;
    }

    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** Time of day as typed. */
    StringProperty timeProperty() {
        return time;
    }

    StringProperty lateReasonProperty() {
        return lateReason;
    }

    /** Whether the time typed makes it a late record, which needs a reason. */
    ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    StringProperty field(PhoneField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Whether something stands in the fields of the full form. */
    boolean full() {
        return fields.entrySet().stream()
                .anyMatch(entry -> (entry.getKey().full() || entry.getKey() == PhoneField.PLACE)
                        && !entry.getValue().get().isEmpty());
    }

    /** Who was told already. */
    ObservableList<Told> told() {
        return told;
    }

    /** Who may be meant by what is typed. */
    ObservableList<Caller> found() {
        return found;
    }
}
