package cn.dutydesk.register.ui;

import cn.dutydesk.desk.Drafts;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Work;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.register.domain.Classified;
import cn.dutydesk.register.service.DocumentService;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A document being registered. What is typed is kept as drafts until it is stored. Of a document whose grade is one of
 * state secrets nothing is kept but what stands on the screen: its title may be secret too. FX thread.
 */
final class DocumentFormModel {
    private final DocumentService service;
    private final CurrentActor actor;
    private final Work work;
    private final Moments moments;
    private final FormDraft draft;
    private final Latest latest = new Latest();
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.ELECTRONIC);
    private final ObjectProperty<Urgency> urgency = new SimpleObjectProperty<>(Urgency.ORDINARY);
    private final StringProperty grade = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("1");
    private final Map<DocumentField, StringProperty> fields = new EnumMap<>(DocumentField.class);
    private final ObservableList<String> units = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<DocumentView>> same = new ReadOnlyObjectWrapper<>(List.of());
    private boolean begun;

    /** @param pause how long typing rests before it is kept as a draft */
    DocumentFormModel(DocumentService service, Drafts drafts, CurrentActor actor, Work work, Moments moments,
            Delay pause) {
        this.service = service;
        this.actor = actor;
        this.work = work;
        this.moments = moments;
        draft = new FormDraft("document", drafts, actor, work, pause);
        for (DocumentField field : DocumentField.values()) {
            StringProperty value = new SimpleStringProperty("");
            fields.put(field, value);
            draft.field(field.name().toLowerCase(Locale.ROOT), value,
                    words -> !secret() && Classified.found(words).isEmpty());
        }
        draft.field("grade", grade, words -> !Classified.secret(words) && Classified.found(words).isEmpty());
        grade.addListener((property, before, now) -> draft.again());
        Objects.requireNonNull(fields.get(DocumentField.REFERENCE))
                .addListener((property, before, now) -> compare(now));
        channel.addListener((property, before, now) -> {
            if (!now.urgencies().contains(urgency.get())) {
                urgency.set(now.usual());
            }
        });
    }

    private void compare(String reference) {
        long request = latest.next();
        work.read(() -> service.same(actor.get(), reference), read -> {
            if (latest.is(request)) {
                same.set(read);
            }
        }, failed -> same.set(List.of()));
    }

    /** Begins a document as of now, or goes on with the one not stored yet. @param ready told whether a draft was found */
    void begin(Consumer<Boolean> ready) {
        if (!begun) {
            day.set(moments.today());
            time.set(moments.time(moments.now()));
        }
        work.read(() -> service.units(actor.get()), units::setAll, failed -> units.clear());
        draft.restore(kept -> {
            begun = true;
            ready.accept(kept);
        });
    }

    /** Whether what stands as 密级 names a grade of state secret. */
    boolean secret() {
        return grade.get() != null && Classified.secret(grade.get());
    }

    /** When it came, as typed; empty when that is no time. */
    Optional<Instant> receivedAt() {
        return moments.read(day.get(), time.get());
    }

    /** Registers the document. On a refusal the input stays. Call only when {@link #receivedAt} is there. */
    void store(Consumer<DocumentView> done, Consumer<Problem> failed) {
        NewDocument document = new NewDocument(receivedAt().orElseThrow(), channel.get(), words(DocumentField.UNIT),
                words(DocumentField.REFERENCE), words(DocumentField.TITLE), grade.get() == null ? "" : grade.get(),
                urgency.get(), count(), words(DocumentField.RECEIVER));
        work.write(() -> {
            DocumentView view = service.register(actor.get(), document);
            draft.forget(actor.get());
            return view;
        }, view -> {
            clear();
            done.accept(view);
        }, failed);
    }

    private String words(DocumentField field) {
        return Objects.requireNonNull(fields.get(field)).get() == null ? "" : fields.get(field).get();
    }

    /** Copies as typed; 0, which is refused, when it is no number. */
    private int count() {
        String typed = copies.get().strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
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
        draft.clear();
        same.set(List.of());
        copies.set("1");
        channel.set(Channel.ELECTRONIC);
        urgency.set(Urgency.ORDINARY);
    }

    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** Time of day as typed. */
    StringProperty timeProperty() {
        return time;
    }

    ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    ObjectProperty<Urgency> urgencyProperty() {
        return urgency;
    }

    /** 密级 as chosen or typed. */
    StringProperty gradeProperty() {
        return grade;
    }

    /** 份数 as typed. */
    StringProperty copiesProperty() {
        return copies;
    }

    StringProperty field(DocumentField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Units that sent documents before. */
    ObservableList<String> units() {
        return units;
    }

    /** Documents that carry the 文号 typed already. */
    ReadOnlyObjectProperty<List<DocumentView>> sameProperty() {
        return same.getReadOnlyProperty();
    }
}
