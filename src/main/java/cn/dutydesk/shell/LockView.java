package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** The card of the lock screen: who sits here, the password, or let somebody else sign in. */
final class LockView implements View {
    private final PasswordField password = new PasswordField();
    private final Node start;
    private final VBox card;

    LockView(Texts texts, LockModel model, Runnable otherPerson) {
        Label capsLock = Ui.styled(Ui.wrapped(texts.of("shell.caps-lock")), "field-warning");
        Ui.show(capsLock, false);
        password.addEventHandler(javafx.scene.input.KeyEvent.ANY,
                key -> Ui.show(capsLock, SignInView.capsLocked()));
        Label problem = Ui.styled(Ui.wrapped(""), "field-error");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Button open = Ui.primary(texts.of("shell.lock.open"), () -> model.unlock(password.getText().toCharArray()));
        open.setMaxWidth(Double.MAX_VALUE);
        open.setDefaultButton(true);
        open.disableProperty().bind(model.busyProperty());
        model.busyProperty().addListener((property, before, busy) -> {
            if (!busy) {
                password.clear();
                password.requestFocus();
            }
        });
        Button other = Ui.ghost(texts.of("shell.lock.other"), otherPerson);
        other.setMaxWidth(Double.MAX_VALUE);
        String name = model.occupant() == null ? "" : model.occupant().name();
        VBox field = SignInView.field(texts.of("shell.sign-in.password"), password);
        Ui.show(field, model.asksForPassword());
        start = model.asksForPassword() ? password : open;
        card = Ui.styled(new VBox(Ui.styled(new Label(texts.of("shell.lock.title")), "cover-title"),
                Ui.styled(Ui.wrapped(model.asksForPassword() ? texts.of("shell.lock.hint", name)
                        : texts.of("shell.lock.sample")), "muted"),
                field, capsLock, problem, open, other),
                "cover-card");
    }

    @Override
    public Parent node() {
        return card;
    }

    @Override
    public void focus() {
        start.requestFocus();
    }
}
