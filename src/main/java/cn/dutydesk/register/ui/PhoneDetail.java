package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.IncidentSeed;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.Told;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call in full: who, what, who was told, and what was written beside it since. */
final class PhoneDetail {
    private final PhoneListModel model;
    private final Texts texts;
    private final Moments moments;
    private final Dialogs dialogs;
    private final Doors doors;
    private final NoteDialogs notes;
    private final VBox card = Ui.card();

    PhoneDetail(PhoneListModel model, Texts texts, Moments moments, Dialogs dialogs, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.moments = moments;
        this.dialogs = dialogs;
        this.doors = doors;
        this.notes = new NoteDialogs(texts, dialogs);
        VBox.setVgrow(card, Priority.ALWAYS);
        show(null);
    }

    /** @param opened null for none */
    void show(RegisterListModel.@Nullable Opened<PhoneView> opened) {
        if (opened == null) {
            card.getChildren().setAll(Ui.grow(Ui.empty("mdi2c-cursor-default-click-outline",
                    texts.of("register.detail.none"))));
            return;
        }
        PhoneView record = opened.record();
        VBox body = Ui.column(12, facts(record));
        for (PhoneField field : PhoneField.values()) {
            if (field.full() && !record.of(field).isEmpty() && !record.of(field).equals(record.gist())) {
                body.getChildren().add(Ui.column(2, Ui.small(texts.of("register.phone.field." + field)),
                        Ui.wrapped(record.of(field))));
            }
        }
        if (!opened.links().isEmpty()) {
            body.getChildren().addAll(Ui.line(), LinkRows.of(opened.links(), texts, doors.open()));
        }
        body.getChildren().addAll(Ui.line(), told(record));
        if (!record.notes().isEmpty()) {
            body.getChildren().addAll(Ui.line(), NoteRows.of(record.notes(),
                    field -> texts.of("register.phone.field." + PhoneField.valueOf(field)),
                    field -> record.first().get(PhoneField.valueOf(field)), texts, moments));
        }
        body.getChildren().add(Ui.styled(Ui.wrapped(texts.of("register.detail.written", record.writtenBy(),
                moments.full(record.writtenAt()))), "small"));
        card.getChildren().setAll(head(record), Ui.grow(Ui.scroll(body)), actions(record));
    }

    private Node head(PhoneView record) {
        HBox tags = Ui.row(8, Ui.strong(record.number()), Ui.tag(texts.of("register.direction." + record.direction()),
                Tone.ACCENT));
        if (!record.lateReason().isEmpty()) {
            tags.getChildren().add(Ui.tag(texts.of("register.phone.is-late"), Tone.NEUTRAL));
        }
        if (record.corrected()) {
            tags.getChildren().add(Ui.tag(texts.of("register.detail.corrected"), Tone.NEUTRAL));
        }
        tags.getChildren().addAll(Ui.gap(), doors.printing().apply(record.id()));
        Label gist = Ui.styled(Ui.wrapped(record.gist()), "register-title");
        return Ui.column(8, tags, gist);
    }

    private GridPane facts(PhoneView record) {
        GridPane pairs = Ui.pairs(texts.of("register.phone.when"), moments.full(record.happenedAt()));
        if (!record.caller().isEmpty()) {
            Ui.pair(pairs, texts.of("register.phone.caller"), Ui.wrapped(record.caller()));
        }
        if (!record.of(PhoneField.PHONE).isEmpty()) {
            Ui.pair(pairs, texts.of("register.phone.field.PHONE"),
                    Ui.strong(PhoneWords.spaced(record.of(PhoneField.PHONE))));
        }
        if (!record.of(PhoneField.PLACE).isEmpty()) {
            Ui.pair(pairs, texts.of("register.phone.field.PLACE"), Ui.wrapped(record.of(PhoneField.PLACE)));
        }
        if (!record.lateReason().isEmpty()) {
            Ui.pair(pairs, texts.of("register.phone.late"), Ui.wrapped(record.lateReason()));
        }
        return pairs;
    }

    private Node told(PhoneView record) {
        VBox rows = Ui.column(6, Ui.row(8, Ui.section(texts.of("register.phone.told")), Ui.gap(),
                Ui.ghost(texts.of("register.phone.tell"), this::tell)));
        if (record.told().isEmpty()) {
            rows.getChildren().add(Ui.muted(texts.of("register.phone.told-none")));
        }
        for (Told one : record.told()) {
            rows.getChildren().add(Ui.row(12, Ui.small(moments.full(one.at())), Ui.wrapped(one.whom())));
        }
        return rows;
    }

    private Node actions(PhoneView record) {
        return Ui.styled(Ui.row(8, Ui.button(texts.of("register.become.item"), () -> item(record)),
                Ui.button(texts.of("register.become.incident"), () -> incident(record)), Ui.gap(),
                Ui.button(texts.of("register.correct.action"), () -> correct(record)),
                Ui.button(texts.of("register.add.action"), this::add)), "register-actions");
    }

    private void item(PhoneView record) {
        doors.items().open(Registers.PHONE, record.id(), texts.of("register.become.item-words", record.caller(),
                record.gist()));
    }

    private void incident(PhoneView record) {
        doors.incidents().report(new IncidentSeed(Registers.PHONE, record.id(), record.gist(),
                record.of(PhoneField.PLACE), record.happenedAt(), record.caller(), record.of(PhoneField.PHONE)));
    }

    private void correct(PhoneView record) {
        notes.correct(texts.of("register.correct.title-phone", record.number()), List.of(PhoneField.values()),
                record.of(PhoneField.CONTENT).isEmpty() ? PhoneField.CAUSE : PhoneField.CONTENT,
                field -> texts.of("register.phone.field." + field), record::of, model::correct);
    }

    private void add() {
        TextArea words = Inputs.area("", 4);
        words.setPromptText(texts.of("register.add.prompt"));
        Form form = new Form();
        form.row(texts.of("register.add.content"), words, texts.of("register.correct.help"));
        dialogs.modal(texts.of("register.add.title")).width(560).content(form).cancel()
                .action(texts.of("register.add.action"), modal -> notes.run(modal, texts.of("register.add.done"),
                        (done, failed) -> model.add(words.getText(), done, failed)))
                .show();
    }

    private void tell() {
        TextField whom = new TextField();
        whom.setPromptText(texts.of("register.phone.told-prompt"));
        ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(moments.today());
        StringProperty time = new SimpleStringProperty(moments.time(moments.now()));
        TimeField when = new TimeField(day, time, texts);
        Form form = new Form();
        form.row(texts.of("register.phone.whom"), whom);
        form.row(texts.of("register.phone.when"), when.node());
        dialogs.modal(texts.of("register.phone.tell")).width(480).content(form).cancel()
                .action(texts.of("register.phone.told-action"),
                        modal -> moments.read(day.get(), time.get()).ifPresentOrElse(
                                at -> notes.run(modal, texts.of("register.phone.told-done"),
                                        (done, failed) -> model.tell(whom.getText(), at, done, failed)),
                                () -> modal.problem(texts.of("register.form.bad-time"))))
                .show();
    }

    VBox node() {
        return card;
    }
}
