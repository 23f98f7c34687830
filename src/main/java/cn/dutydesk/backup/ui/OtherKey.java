package cn.dutydesk.backup.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.vault.Unlock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/**
 * Asks for what opens a backup of other data, or of a time before the key was made anew: an account with its password of
 * then, or the recovery key of then. Hidden until a backup turns out to need it.
 */
final class OtherKey {
    /** Refusals after which another key may help. */
    private static final List<String> HELPED = List.of("vault.refused.other-key", "backup.refused.sealed",
            "vault.refused.wrong", "vault.refused.recovery");

    private final Texts texts;
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField recovery = new PasswordField();
    private final RadioButton byAccount;
    private final Form.Field passwordRow;
    private final Form.Field recoveryRow;
    private final Form account = new Form();
    private final Form key = new Form();
    private final VBox node;

    OtherKey(Texts texts) {
        this.texts = texts;
        ToggleGroup ways = new ToggleGroup();
        byAccount = way(ways, "backup.key.account");
        RadioButton byKey = way(ways, "backup.key.recovery");
        byAccount.setSelected(true);
        account.row(texts.of("backup.key.user"), user);
        passwordRow = account.row(texts.of("backup.key.password"), password);
        recoveryRow = key.row(texts.of("backup.key.key"), recovery, texts.of("backup.key.key-help"));
        byAccount.selectedProperty().addListener(change -> choose());
        node = Ui.column(12, Ui.strip(texts.of("backup.key.words"), Tone.WARN), Ui.row(16, byAccount, byKey), account,
                key);
        choose();
        Ui.show(node, false);
    }

    private RadioButton way(ToggleGroup ways, String words) {
        RadioButton way = new RadioButton(texts.of(words));
        way.setToggleGroup(ways);
        return way;
    }

    private void choose() {
        Ui.show(account, byAccount.isSelected());
        Ui.show(key, !byAccount.isSelected());
    }

    Node node() {
        return node;
    }

    /** Shows itself when another key may help. @return whether it does */
    boolean helps(String refusal) {
        boolean helps = HELPED.contains(refusal);
        if (helps && !node.isVisible()) {
            Ui.show(node, true);
            user.requestFocus();
            return true;
        }
        return false;
    }

    /** @return whether something is missing, which is then said beside it */
    boolean incomplete() {
        account.clear();
        key.clear();
        if (!node.isVisible()) {
            return false;
        }
        boolean missing = byAccount.isSelected() ? user.getText().isBlank() || password.getText().isEmpty()
                : recovery.getText().isBlank();
        if (missing) {
            (byAccount.isSelected() ? passwordRow : recoveryRow).error(texts.of("backup.key.missing"));
        }
        return missing;
    }

    /** What was typed; empty while nothing was asked. */
    Optional<Unlock> read() {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        return Optional.of(byAccount.isSelected()
                ? Unlock.password(user.getText().strip(), password.getText().toCharArray())
                : Unlock.recovery(recovery.getText().strip().toCharArray()));
    }
}
