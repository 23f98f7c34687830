package cn.dutydesk.register.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.domain.Classified;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * 登记来文. The field 密级 offers the grades of state secrets, too: whoever chooses one is told at once why this register does
 * not take the document, and who does.
 */
final class DocumentForm {
    private static final double WIDTH = 720;
    private static final int UNITS = 4;
    /** What stands in the list of the field 密级; legal terms, not translated. */
    private static final List<String> GRADES = List.of("无", "内部", "秘密", "机密", "绝密");

    private final DocumentFormModel model;
    private final Texts texts;
    private final Moments moments;
    private final Dialogs dialogs;
    private final Consumer<DocumentView> open;
    private boolean shown;

    /** @param open shows a document that was just registered */
    DocumentForm(DocumentFormModel model, Texts texts, Moments moments, Dialogs dialogs, Consumer<DocumentView> open) {
        this.model = model;
        this.texts = texts;
        this.moments = moments;
        this.dialogs = dialogs;
        this.open = open;
    }

    void show() {
        if (!shown) {
            model.begin(this::ask);
        }
    }

    private void ask(boolean restored) {
        List<Runnable> stops = new ArrayList<>();
        TextField unit = line(DocumentField.UNIT);
        Suggestions<String> units = units(unit, stops);
        Form form = new Form();
        form.row(texts.of("register.document.field.UNIT"), Ui.column(4, unit, units.node()));
        form.row(texts.of("register.document.field.REFERENCE"), Ui.column(6, line(DocumentField.REFERENCE),
                same(stops)));
        form.row(texts.of("register.document.field.TITLE"), line(DocumentField.TITLE));
        form.row(texts.of("register.document.grade"), Ui.column(6, grade(stops), secret(stops)));
        form.row(texts.of("register.document.channel"), tiles(Choices.of(List.of(Channel.values()),
                one -> texts.of("register.channel." + one), model.channelProperty(), 0, "choice-tile")));
        form.row(texts.of("register.document.urgency"), urgencies(stops));
        TextField copies = new TextField();
        copies.textProperty().bindBidirectional(model.copiesProperty());
        copies.setAccessibleText(texts.of("register.document.copies"));
        copies.setPrefWidth(72);
        copies.setMaxWidth(72);
        TextField receiver = line(DocumentField.RECEIVER);
        form.row(texts.of("register.document.received"), new TimeField(model.dayProperty(), model.timeProperty(),
                texts).node());
        form.row(texts.of("register.document.copies"), Ui.row(12, copies,
                Ui.muted(texts.of("register.document.field.RECEIVER")), Ui.grow(receiver)));

        VBox body = Ui.column(12, form);
        if (restored) {
            body.getChildren().addFirst(Ui.strip(texts.of("register.form.restored"), Tone.ACCENT));
        }
        shown = true;
        Modal modal = dialogs.modal(texts.of("register.document.title")).width(WIDTH).content(body).focusOn(unit)
                .cancel();
        modal.beside(Ui.ghost(texts.of("register.form.discard"), model::discard));
        modal.action(texts.of("register.document.action"), this::store).onClosed(() -> {
            shown = false;
            stops.forEach(Runnable::run);
        }).show();
    }

    private Suggestions<String> units(TextField unit, List<Runnable> stops) {
        Suggestions<String> units = new Suggestions<>(name -> Ui.row(0, Ui.text(name)), name -> {
            unit.setText(name);
            unit.end();
        }, () -> {});
        Runnable find = () -> {
            String typed = unit.getText() == null ? "" : unit.getText().strip();
            units.show(typed.isEmpty() || !unit.isFocused() ? List.of() : model.units().stream()
                    .filter(name -> name.contains(typed) && !name.equals(typed)).limit(UNITS).toList());
        };
        ChangeListener<Object> look = (property, before, now) -> find.run();
        unit.textProperty().addListener(look);
        unit.focusedProperty().addListener(look);
        units.hear(unit);
        stops.add(() -> unit.textProperty().removeListener(look));
        return units;
    }

    private Node same(List<Runnable> stops) {
        VBox warning = Ui.column(4);
        Runnable tell = () -> {
            warning.getChildren().setAll(model.sameProperty().get().stream().map(document -> Ui.strip(texts.of(
                    "register.document.same", document.number(), moments.full(document.receivedAt()),
                    document.of(DocumentField.TITLE)), Tone.WARN)).toList());
            Ui.show(warning, !warning.getChildren().isEmpty());
        };
        ChangeListener<Object> listener = (property, before, now) -> tell.run();
        model.sameProperty().addListener(listener);
        stops.add(() -> model.sameProperty().removeListener(listener));
        tell.run();
        return warning;
    }

    private ComboBox<String> grade(List<Runnable> stops) {
        ComboBox<String> grade = new ComboBox<>();
        grade.getItems().setAll(GRADES);
        grade.setEditable(true);
        grade.setPromptText(texts.of("register.document.grade-prompt"));
        grade.setAccessibleText(texts.of("register.document.grade"));
        grade.setPrefWidth(260);
        grade.getEditor().textProperty().bindBidirectional(model.gradeProperty());
        stops.add(() -> grade.getEditor().textProperty().unbindBidirectional(model.gradeProperty()));
        return grade;
    }

    /** Why a secret document is not registered here, as soon as its grade stands in the field. */
    private Node secret(List<Runnable> stops) {
        Label words = Ui.styled(Ui.wrapped(""), "register-refusal");
        words.setMaxWidth(Double.MAX_VALUE);
        Runnable tell = () -> {
            words.setText(model.secret() ? refusal() : "");
            Ui.show(words, model.secret());
        };
        ChangeListener<String> listener = (property, before, now) -> tell.run();
        model.gradeProperty().addListener(listener);
        stops.add(() -> model.gradeProperty().removeListener(listener));
        tell.run();
        return words;
    }

    private String refusal() {
        try {
            Classified.grade(model.gradeProperty().get());
            return "";
        } catch (Refusal refusal) {
            return refusal.words(texts);
        }
    }

    private Node urgencies(List<Runnable> stops) {
        HBox row = Ui.row(8);
        Runnable fill = () -> row.getChildren().setAll(Choices.of(model.channelProperty().get().urgencies(),
                one -> texts.of("register.urgency." + one), model.urgencyProperty(), 0, "choice-tile"));
        ChangeListener<Channel> listener = (property, before, now) -> fill.run();
        model.channelProperty().addListener(listener);
        stops.add(() -> model.channelProperty().removeListener(listener));
        fill.run();
        return row;
    }

    private static HBox tiles(List<? extends Node> tiles) {
        HBox row = Ui.row(8);
        row.getChildren().setAll(tiles);
        return row;
    }

    private TextField line(DocumentField field) {
        TextField line = new TextField();
        line.setPromptText(texts.of("register.document.prompt." + field));
        line.setAccessibleText(texts.of("register.document.field." + field));
        line.textProperty().bindBidirectional(model.field(field));
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    private void store(Modal modal) {
        if (model.receivedAt().isEmpty()) {
            modal.problem(texts.of("register.form.bad-time"));
            return;
        }
        modal.busy(true);
        model.store(view -> {
            modal.close();
            dialogs.notice(texts.of("register.document.done", view.number()), Tone.OK,
                    texts.of("register.form.open"), () -> open.accept(view));
        }, problem -> modal.problem(model.secret() ? texts.of("register.document.not-registered")
                : problem.words()));
    }
}
