package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.NewAccount;
import java.util.List;
import java.util.stream.Collectors;
import javafx.print.PrinterJob;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * First passwords and the recovery key, shown this once: to copy or print, and to be ticked off before anything goes on.
 */
public final class CredentialsView implements View {
    private final Texts texts;
    private final Dialogs dialogs;
    private final String bureau;
    private final List<NewAccount> accounts;
    private final String recoveryKey;
    private final String sealKey;
    private final VBox root;

    /**
     * @param sealKey fingerprint of the key the first seal of the audit record is signed with; "" when it stays as it was
     * @param kept    called when the person has ticked 已抄录或打印
     */
    public CredentialsView(Texts texts, Dialogs dialogs, String bureau, List<NewAccount> accounts, String recoveryKey,
            String sealKey, Runnable kept) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.bureau = bureau;
        this.accounts = List.copyOf(accounts);
        this.recoveryKey = recoveryKey;
        this.sealKey = sealKey;
        GridPane grid = Ui.styled(new GridPane(24, 10), "credentials");
        grid.addRow(0, Ui.small(texts.of("shell.credentials.role")), Ui.small(texts.of("shell.credentials.user")),
                Ui.small(texts.of("shell.credentials.password")));
        for (NewAccount account : accounts) {
            Label password = Ui.styled(new Label(account.password()), "secret");
            grid.addRow(grid.getRowCount(), Ui.text(texts.of("security.role." + account.role())),
                    Ui.strong(account.user()), password);
        }
        Label key = Ui.styled(Ui.wrapped(recoveryKey), "secret");
        VBox keyBox = Ui.column(4, Ui.small(texts.of("shell.credentials.key")), key,
                Ui.styled(Ui.wrapped(texts.of("shell.credentials.key.words")), "small"));
        if (!sealKey.isEmpty()) {
            keyBox.getChildren().add(Ui.row(8, Ui.small(texts.of("shell.credentials.seal")), Ui.strong(sealKey)));
        }
        CheckBox tick = new CheckBox(texts.of("shell.credentials.kept"));
        tick.selectedProperty().addListener((property, before, ticked) -> {
            if (ticked) {
                tick.setDisable(true);
                kept.run();
            }
        });
        HBox ways = Ui.row(8, Ui.icon(Ui.button(texts.of("shell.credentials.copy"), this::copy), "mdi2c-content-copy"),
                Ui.icon(Ui.button(texts.of("shell.credentials.print"), this::print), "mdi2p-printer-outline"),
                Ui.gap(), tick);
        VBox card = Ui.card(texts.of("shell.credentials.title"), "", Ui.strip(texts.of("shell.credentials.once"),
                Tone.WARN), grid, Ui.line(), keyBox, ways);
        HBox.setHgrow(card, Priority.ALWAYS);
        root = new VBox(card);
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, sheet()));
        dialogs.notice(texts.of("shell.credentials.copied"), Tone.OK);
    }

    private void print() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            dialogs.notice(texts.of("shell.credentials.no-printer"), Tone.WARN);
            return;
        }
        if (job.showPrintDialog(root.getScene().getWindow())) {
            Text page = new Text(sheet());
            page.setFont(Font.font(cn.dutydesk.kit.Fonts.FAMILY, 11));
            if (job.printPage(page)) {
                job.endJob();
            }
        }
    }

    /** What is copied and printed: plain lines. */
    String sheet() {
        String lines = accounts.stream().map(account -> texts.of("security.role." + account.role()) + "\t"
                + account.user() + "\t" + account.password()).collect(Collectors.joining("\n"));
        return texts.of("shell.credentials.sheet", bureau) + "\n\n" + lines + "\n\n" + texts.of("shell.credentials.key")
                + "\n" + recoveryKey + "\n\n" + (sealKey.isEmpty() ? ""
                        : texts.of("shell.credentials.seal") + "\n" + sealKey + "\n\n")
                + texts.of("shell.credentials.once") + "\n";
    }

    @Override
    public Parent node() {
        return root;
    }
}
