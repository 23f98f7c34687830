package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The card that asks for the code of the authenticator app. */
final class CodeView implements View {
    private final TextField code = Ui.styled(new TextField(), "code-field");
    private final VBox card;

    /** @param back to name and password */
    CodeView(Texts texts, CodeModel model, Runnable back) {
        Label problem = problem(model.problemProperty());
        Button enter = Ui.primary(texts.of("shell.sign-in.enter"), () -> model.submit(code.getText()));
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.setDefaultButton(true);
        enter.disableProperty().bind(model.busyProperty());
        Button other = Ui.ghost(texts.of("shell.code.back"), () -> {
            model.forget();
            back.run();
        });
        other.setMaxWidth(Double.MAX_VALUE);
        code.setAccessibleText(texts.of("shell.code.name"));
        model.busyProperty().addListener((property, before, busy) -> {
            if (!busy && !model.problemProperty().get().isEmpty()) {
                code.clear();
                code.requestFocus();
            }
        });
        card = Ui.styled(new VBox(Ui.styled(new Label(texts.of("shell.code.title")), "cover-title"),
                Ui.styled(Ui.wrapped(texts.of("shell.code.hint")), "muted"),
                SignInView.field(texts.of("shell.code.name"), code), problem, enter, other,
                Ui.styled(Ui.wrapped(texts.of("shell.code.lost")), "small")), "cover-card");
    }

    /** A line below a field that is there while there is something to say. */
    static Label problem(javafx.beans.property.ReadOnlyStringProperty words) {
        Label problem = Ui.styled(Ui.wrapped(""), "field-error");
        problem.textProperty().bind(words);
        problem.visibleProperty().bind(words.isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    @Override
    public Parent node() {
        return card;
    }

    @Override
    public void focus() {
        code.requestFocus();
    }
}
