package cn.dutydesk.app.window;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.service.AccountService.FirstAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
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

    /** Makes the bureau. */
    @FunctionalInterface
    interface Creator {
        void create(String name, Consumer<FirstAccounts> done, Consumer<Problem> failed);
    }

    private void ask(Creator create) {
        Form form = new Form();
        name.setPromptText(texts.of("app.set-up.name.prompt"));
        Form.Field field = form.row(texts.of("app.set-up.name"), name, texts.of("app.set-up.name.help"));
        BiConsumer<Boolean, String> state = (busy, error) -> {
            name.setDisable(busy);
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
                Ui.row(8, Ui.primary(texts.of("app.set-up.create"), go))));
    }

    private void show(FirstAccounts first) {
        GridPane grid = new GridPane(24, 10);
        int row = 0;
        for (NewAccount account : first.accounts()) {
            grid.addRow(row++, Ui.strong(texts.of("security.role." + account.role())), Ui.text(account.user()),
                    Ui.styled(Ui.text(account.password()), "mono"));
        }
        String sheet = sheet(first);
        CheckBox noted = new CheckBox(texts.of("app.set-up.noted"));
        noted.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                noted.setDisable(true);
                changed.run();
            }
        });
        root.getChildren().setAll(Ui.strip(texts.of("app.set-up.once"), Tone.WARN),
                Ui.card(texts.of("app.set-up.accounts"), texts.of("app.set-up.accounts.note"), grid),
                Ui.card(texts.of("app.set-up.key"), texts.of("app.set-up.key.note"),
                        Ui.phone(first.recoveryKey())),
                Ui.row(8, Ui.button(texts.of("app.set-up.copy"), () -> copy(sheet)),
                        Ui.button(texts.of("app.set-up.save"), () -> save(sheet)), Ui.gap(), noted));
    }

    private String sheet(FirstAccounts first) {
        StringBuilder sheet = new StringBuilder(texts.of("app.set-up.sheet", name.getText().strip())).append("\n\n");
        first.accounts().forEach(account -> sheet.append(String.format("%s  %s  %s%n",
                texts.of("security.role." + account.role()), account.user(), account.password())));
        return sheet.append('\n').append(texts.of("app.set-up.key")).append("  ").append(first.recoveryKey())
                .append('\n').toString();
    }

    private void copy(String sheet) {
        ClipboardContent content = new ClipboardContent();
        content.putString(sheet);
        Clipboard.getSystemClipboard().setContent(content);
        dialogs.notice(texts.of("app.set-up.copied"), Tone.OK);
    }

    private void save(String sheet) {
        dialogs.saveFile(texts.of("app.set-up.save"), texts.of("app.set-up.file-name"), "txt", List.of("*.txt"),
                path -> write(path, sheet));
    }

    private void write(Path path, String sheet) {
        try {
            Files.writeString(path, sheet);
            dialogs.notice(texts.of("app.set-up.saved", path.getFileName()), Tone.OK);
        } catch (IOException e) {
            dialogs.notice(texts.of("app.set-up.not-saved", path), Tone.URGENT);
        }
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
