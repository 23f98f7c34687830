package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Asks for a correction of one field, or for an addition. */
final class NoteDialogs {
    private final Texts texts;
    private final Dialogs dialogs;

    NoteDialogs(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /** Stores a correction. */
    interface Corrects<F> {
        void correct(F field, String content, String reason, Runnable done, Consumer<Problem> failed);
    }

    /** @param holding the wording that holds until now */
    <F> void correct(String title, List<F> fields, F first, Function<F, String> name, Function<F, String> holding,
            Corrects<F> store) {
        ComboBox<F> field = Inputs.choice(fields, name, first);
        TextArea words = Inputs.area(holding.apply(first), 4);
        field.valueProperty().addListener((property, before, now) -> words.setText(holding.apply(now)));
        TextField reason = new TextField();
        reason.setPromptText(texts.of("register.correct.reason-prompt"));
        Form form = new Form();
        form.row(texts.of("register.correct.field"), field);
        form.row(texts.of("register.correct.content"), words);
        form.row(texts.of("register.correct.reason"), reason, texts.of("register.correct.help"));
        dialogs.modal(title).width(560).content(form).focusOn(words).cancel()
                .action(texts.of("register.correct.action"), modal -> run(modal, texts.of("register.correct.done"),
                        (done, failed) -> store.correct(field.getValue(), words.getText(), reason.getText(), done,
                                failed)))
                .show();
    }

    /** A job with two ends. */
    interface Job {
        void run(Runnable done, Consumer<Problem> failed);
    }

    /** Does it; closes the dialog and says so, or says in the dialog what is wrong. */
    void run(Modal modal, String said, Job job) {
        modal.busy(true);
        job.run(() -> {
            modal.close();
            dialogs.notice(said, Tone.OK);
        }, problem -> modal.problem(problem.words()));
    }
}
