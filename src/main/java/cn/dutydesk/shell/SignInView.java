package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card that asks for name and password. */
final class SignInView implements View {
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Label capsLock;
    private final VBox card;

    /** @param goOn back into the sample bureau without a password; null in a real one */
    SignInView(Texts texts, Credentials model, @Nullable Runnable goOn) {
        this(texts, model, goOn == null ? "shell.sign-in.hint" : "shell.sign-in.sample", goOn);
    }

    /** The same before the data are open, with what that means. */
    static SignInView closed(Texts texts, Credentials model) {
        SignInView view = new SignInView(texts, model, "shell.sign-in.hint", null);
        Label quiet = Ui.styled(Ui.wrapped(texts.of("shell.sign-in.closed")), "small");
        view.card.getChildren().add(quiet);
        return view;
    }

    private SignInView(Texts texts, Credentials model, String hint, @Nullable Runnable goOn) {
        capsLock = Ui.styled(Ui.wrapped(texts.of("shell.caps-lock")), "field-warning");
        Ui.show(capsLock, false);
        Label problem = Ui.styled(Ui.wrapped(""), "field-error");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Button enter = Ui.primary(texts.of("shell.sign-in.enter"), () -> submit(model));
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.setDefaultButton(true);
        enter.disableProperty().bind(model.busyProperty());
        user.setAccessibleText(texts.of("shell.sign-in.user"));
        password.setAccessibleText(texts.of("shell.sign-in.password"));
        password.addEventHandler(javafx.scene.input.KeyEvent.ANY, key -> showCapsLock());
        password.focusedProperty().addListener(change -> showCapsLock());
        user.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && password.getText().isEmpty()) {
                key.consume();
                password.requestFocus();
            }
        });
        model.busyProperty().addListener((property, before, busy) -> {
            if (!busy && !model.problemProperty().get().isEmpty()) {
                password.clear();
                password.requestFocus();
            }
        });
        card = Ui.styled(new VBox(Ui.styled(new Label(texts.of("shell.sign-in.title")), "cover-title"),
                Ui.styled(Ui.wrapped(texts.of(hint)), "muted"),
                field(texts.of("shell.sign-in.user"), user), field(texts.of("shell.sign-in.password"), password),
                capsLock, problem, enter), "cover-card");
        if (goOn != null) {
            Button on = Ui.ghost(texts.of("shell.sign-in.go-on"), goOn);
            on.setMaxWidth(Double.MAX_VALUE);
            card.getChildren().add(on);
        }
    }

    /** A name above its field. */
    static VBox field(String name, javafx.scene.control.Control control) {
        Label label = Ui.styled(new Label(name), "field-name");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(6, label, control);
    }

    /** Whether capital letters are locked; unknown counts as no. */
    static boolean capsLocked() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    private void showCapsLock() {
        Ui.show(capsLock, password.isFocused() && capsLocked());
    }

    private void submit(Credentials model) {
        model.submit(user.getText(), password.getText().toCharArray());
    }

    /** The name that was typed before. */
    void user(String name) {
        user.setText(name);
    }

    @Override
    public Parent node() {
        return card;
    }

    @Override
    public void focus() {
        (user.getText().isEmpty() ? user : password).requestFocus();
    }
}
