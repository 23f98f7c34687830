package cn.dutydesk.handover.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.handover.HandoverSheet;
import cn.dutydesk.handover.HandoverSheet.Signer;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 3 双方签字: each with the name and password of his own account. */
final class SignStep {
    private final HandoverModel model;
    private final Texts texts;
    private final HandoverWords words;
    private final Dialogs dialogs;
    private final TextField outgoing = new TextField();
    private final TextField incoming = new TextField();
    private final PasswordField outgoingPassword = new PasswordField();
    private final PasswordField incomingPassword = new PasswordField();
    private final TextField time = Inputs.time(null);
    private final VBox root = Ui.column(16);

    SignStep(HandoverModel model, Texts texts, HandoverWords words, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.dialogs = dialogs;
        time.setPromptText(texts.of("handover.handed-now"));
        time.setMaxWidth(160);
        time.setAccessibleText(texts.of("handover.handed-at"));
    }

    Node node() {
        return root;
    }

    void show(HandoverSheet sheet) {
        outgoingPassword.clear();
        incomingPassword.clear();
        prefill(outgoing, sheet.outgoing());
        prefill(incoming, sheet.incoming());
        HBox sides = new HBox(16, side("handover.side.OUTGOING", "handover.sign.outgoing", outgoing, outgoingPassword,
                sheet.outgoing()),
                side("handover.side.INCOMING", "handover.sign.incoming", incoming, incomingPassword,
                        sheet.incoming()));
        VBox what = Ui.column(8, Ui.pairs(texts.of("handover.sign.shift"), words.span(sheet.shift()),
                texts.of("handover.sign.items"), texts.of("handover.sign.items-words", sheet.unfinished())));
        if (!model.reservationsProperty().get().isBlank()) {
            what.getChildren().add(Ui.strip(texts.of("handover.sign.reservations", model.reservationsProperty().get()),
                    Tone.WARN));
        }
        HBox late = Ui.row(12, Ui.muted(texts.of("handover.handed-at")), time,
                Ui.small(texts.of("handover.handed-help")));
        root.getChildren().setAll(Ui.styled(what, "card"), sides, late,
                Ui.styled(Ui.wrapped(texts.of("handover.sign.meaning")), "small"));
    }

    /** The name of the account where only one can be meant; what was typed stays. */
    private static void prefill(TextField field, List<Signer> signers) {
        if (field.getText().isBlank()) {
            signers.stream().filter(signer -> !signer.user().isEmpty()).findFirst()
                    .ifPresent(signer -> field.setText(signer.user()));
        }
    }

    private VBox side(String title, String meaning, TextField user, PasswordField password, List<Signer> signers) {
        Form form = new Form();
        form.row(texts.of("handover.sign.user"), user);
        form.row(texts.of("handover.sign.password"), password);
        password.setAccessibleText(texts.of("handover.sign.password-of", texts.of(title)));
        VBox card = Ui.card(texts.of(title), Ui.small(texts.of(meaning)), form,
                Ui.styled(Ui.wrapped(who(signers)), "small"));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        card.setPrefWidth(520);
        return card;
    }

    private String who(List<Signer> signers) {
        return signers.isEmpty() ? texts.of("handover.sign.nobody") : texts.of("handover.sign.who", signers.stream()
                .map(signer -> signer.user().isEmpty() ? texts.of("handover.sign.no-account", signer.name())
                        : texts.of("handover.sign.account", signer.name(), signer.user()))
                .collect(Collectors.joining(texts.of("handover.comma"))));
    }

    HandoverModel.Signatures typed() {
        return new HandoverModel.Signatures(outgoing.getText(), outgoingPassword.getText(), incoming.getText(),
                incomingPassword.getText(), time.getText());
    }

    /** Where the keyboard goes after a refusal. */
    void focus() {
        (outgoingPassword.getText().isEmpty() ? outgoingPassword : incomingPassword).requestFocus();
    }

    /** Replaces a password given out, for who of the two the refusal named. */
    void changePassword(String refusal) {
        boolean second = !incoming.getText().isBlank() && refusal.contains(incoming.getText());
        TextField user = new TextField(second ? incoming.getText() : outgoing.getText());
        PasswordField old = new PasswordField();
        old.setText(second ? incomingPassword.getText() : outgoingPassword.getText());
        PasswordField fresh = new PasswordField();
        PasswordField again = new PasswordField();
        Form form = new Form();
        form.row(texts.of("handover.sign.user"), user);
        form.row(texts.of("handover.change.old"), old);
        form.row(texts.of("handover.change.fresh"), fresh, texts.of("handover.change.help"));
        form.row(texts.of("handover.change.again"), again);
        dialogs.modal(texts.of("handover.change.title")).content(form).cancel().focusOn(fresh)
                .action(texts.of("handover.change.action"), modal -> {
                    modal.busy(true);
                    model.changePassword(user.getText(), old.getText(), fresh.getText(), again.getText(), () -> {
                        modal.close();
                        (second ? incomingPassword : outgoingPassword).setText(fresh.getText());
                        dialogs.notice(texts.of("handover.change.done"), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }

    void clear() {
        outgoing.clear();
        incoming.clear();
        outgoingPassword.clear();
        incomingPassword.clear();
        time.clear();
    }
}
