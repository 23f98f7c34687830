package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** 填写: the next step of a document — 拟办, 批示, 承办 or 办结. */
final class StepDialog {
    /** A limit given as a day alone ends with the day's work. */
    private static final String DAY_ENDS = "18:00";

    private final DocumentListModel model;
    private final Texts texts;
    private final Moments moments;
    private final Dialogs dialogs;

    StepDialog(DocumentListModel model, Texts texts, Moments moments, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.moments = moments;
        this.dialogs = dialogs;
    }

    void show(DocumentView document) {
        ObjectProperty<StepKind> kind = new SimpleObjectProperty<>(document.state().next());
        HBox kinds = Ui.row(8);
        kinds.getChildren().setAll(Choices.of(List.of(StepKind.values()), one -> texts.of("register.step." + one), kind,
                0, "choice-tile"));
        ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(moments.today());
        StringProperty time = new SimpleStringProperty(moments.time(moments.now()));
        TextField who = new TextField();
        TextArea words = Inputs.area("", 3);
        DatePicker dueDay = Inputs.date(null);
        dueDay.setPromptText(texts.of("register.step.due-prompt"));
        TextField dueTime = Inputs.time(null);
        dueTime.setPromptText(DAY_ENDS);
        dueTime.setPrefWidth(84);
        Form form = new Form();
        form.row(texts.of("register.step.kind"), kinds);
        Form.Field whoField = form.row(texts.of("register.step.who"), who);
        form.row(texts.of("register.step.words"), words);
        form.row(texts.of("register.step.when"), new TimeField(day, time, texts).node());
        HBox due = Ui.row(8, dueDay, dueTime);
        form.row(texts.of("register.step.due"), due);
        Runnable turn = () -> {
            who.setPromptText(texts.of("register.step.who." + kind.get()));
            words.setPromptText(texts.of("register.step.words." + kind.get()));
            due.setDisable(kind.get() != StepKind.HANDLING);
            whoField.clear();
        };
        kind.addListener((property, before, now) -> turn.run());
        turn.run();
        dialogs.modal(texts.of("register.step.title", document.number())).width(600).content(form).focusOn(who).cancel()
                .action(texts.of("register.step.action"), modal -> {
                    Optional<Instant> at = moments.read(day.get(), time.get());
                    Optional<Instant> until = kind.get() != StepKind.HANDLING || dueDay.getValue() == null
                            ? Optional.empty() : moments.read(dueDay.getValue(),
                                    dueTime.getText().isBlank() ? DAY_ENDS : dueTime.getText());
                    boolean badDue = kind.get() == StepKind.HANDLING && dueDay.getValue() != null && until.isEmpty();
                    if (at.isEmpty() || badDue) {
                        modal.problem(texts.of("register.form.bad-time"));
                    } else {
                        store(modal, new NewStep(kind.get(), who.getText(), at.get(), words.getText(),
                                until.orElse(null)));
                    }
                }).show();
    }

    private void store(Modal modal, NewStep step) {
        new NoteDialogs(texts, dialogs).run(modal, texts.of("register.step.done." + step.kind()),
                (done, failed) -> model.step(step, done, failed));
    }
}
