package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import cn.dutydesk.shell.CredentialsView;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** First step: the bureau's name; then the accounts and the recovery key, shown this once. */
final class AccountsStep implements View {
    private final Texts texts;
    private final Dialogs dialogs;
    private final Runnable changed;
    private final VBox root = new VBox(16);
    private final TextField name = new TextField();

    /**
     * @param create  makes the bureau in the background: name, then what to do with the accounts or the problem
     * @param changed called when the step is done
     */
    AccountsStep(Texts texts, Dialogs dialogs, Creator create, Runnable changed) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.changed = changed;
        ask(create);
    }

    /** What was made. @param sealKey fingerprint of the key of the first seal */
    record Made(FirstAccounts first, String sealKey) {
    }

    /** Makes the bureau. */
    @FunctionalInterface
    interface Creator {
        void create(String name, Consumer<Made> done, Consumer<Problem> failed);
    }

    private void ask(Creator create) {
        Form form = new Form();
        name.setPromptText(texts.of("app.set-up.name.prompt"));
        Form.Field field = form.row(texts.of("app.set-up.name"), name, texts.of("app.set-up.name.help"));
        Button make = Ui.primary(texts.of("app.set-up.create"), () -> name.getOnAction().handle(null));
        BiConsumer<Boolean, String> state = (busy, error) -> {
            name.setDisable(busy);
            make.setDisable(busy);
            make.setText(texts.of(busy ? "app.set-up.creating" : "app.set-up.create"));
            if (error.isEmpty()) {
                field.clear();
            } else {
                field.error(error);
            }
        };
        Runnable go = () -> {
            state.accept(true, "");
            create.create(name.getText(), this::show, problem -> state.accept(false, problem.words()));
        };
        name.setOnAction(event -> go.run());
        root.getChildren().setAll(Ui.card(Ui.wrapped(texts.of("app.set-up.secret-notice")), form,
                Ui.row(8, make)));
    }

    private void show(Made made) {
        root.getChildren().setAll(new CredentialsView(texts, dialogs, name.getText().strip(), made.first().accounts(),
                made.first().recoveryKey(), made.sealKey(), changed).node());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        name.requestFocus();
    }
}
