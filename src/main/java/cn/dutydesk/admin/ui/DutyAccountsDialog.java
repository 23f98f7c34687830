package cn.dutydesk.admin.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Fonts;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.security.OwnAccount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * 为值班人员建立账号: everybody with duties who has no account of his own gets one; the one-time passwords are shown this
 * once, to print or copy.
 */
final class DutyAccountsDialog {
    private static final int LINES_A_PAGE = 40;
    private static final double HEIGHT = 420;

    private final AccountsModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    DutyAccountsDialog(AccountsModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void open() {
        model.withoutAccount(this::choose, dialogs::problem);
    }

    private void choose(List<DutyPerson> people) {
        if (people.isEmpty()) {
            dialogs.notice(texts.of("admin.duty.nobody"), Tone.OK);
            return;
        }
        Map<DutyPerson, CheckBox> boxes = new LinkedHashMap<>();
        GridPane grid = new GridPane(24, 8);
        people.forEach(person -> {
            CheckBox box = new CheckBox(person.name());
            box.setSelected(true);
            boxes.put(person, box);
            grid.addRow(grid.getRowCount(), box, Ui.muted(person.department()), Ui.text(person.user()));
        });
        VBox body = Ui.column(12, Ui.wrapped(texts.of("admin.duty.words", people.size())), grow(Ui.scroll(grid)));
        dialogs.modal(texts.of("admin.duty.title")).width(560).fixed(body, HEIGHT).cancel()
                .action(texts.of("admin.accounts.create"), modal -> {
                    modal.busy(true);
                    model.createOwn(boxes.entrySet().stream().filter(entry -> entry.getValue().isSelected())
                            .map(Map.Entry::getKey).toList(), made -> {
                                modal.close();
                                made(made);
                            }, problem -> modal.problem(problem.words()));
                }).show();
    }

    private static Node grow(Node node) {
        return Ui.grow(node);
    }

    private void made(List<OwnAccount> accounts) {
        GridPane grid = new GridPane(24, 8);
        grid.addRow(0, Ui.small(texts.of("admin.accounts.name")), Ui.small(texts.of("admin.accounts.user")),
                Ui.small(texts.of("admin.password.name")));
        accounts.forEach(account -> {
            Label password = Ui.styled(new Label(account.password()), "admin-password");
            grid.addRow(grid.getRowCount(), Ui.strong(account.name()), Ui.text(account.user()), password);
        });
        VBox body = Ui.column(12, Ui.strip(texts.of("admin.duty.once"), Tone.WARN), grow(Ui.scroll(grid)));
        Sheet.style(body);
        dialogs.modal(texts.of("admin.duty.made", accounts.size())).width(600).fixed(body, HEIGHT).mandatory()
                .beside(Ui.row(8, Ui.icon(Ui.button(texts.of("admin.password.copy"), () -> copy(accounts)),
                        "mdi2c-content-copy"),
                        Ui.icon(Ui.button(texts.of("admin.duty.print"), () -> print(accounts)),
                                "mdi2p-printer-outline")))
                .action(texts.of("admin.password.noted"), Modal::close).show();
    }

    private void copy(List<OwnAccount> accounts) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", lines(accounts))));
        dialogs.notice(texts.of("admin.password.copied"), Tone.OK);
    }

    private List<String> lines(List<OwnAccount> accounts) {
        return accounts.stream().map(account -> account.name() + "\t" + account.user() + "\t" + account.password())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void print(List<OwnAccount> accounts) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            dialogs.notice(texts.of("admin.duty.no-printer"), Tone.WARN);
            return;
        }
        if (job.showPrintDialog(null)) {
            List<String> lines = lines(accounts);
            boolean printed = true;
            for (int from = 0; printed && from < lines.size(); from += LINES_A_PAGE) {
                Text page = new Text(texts.of("admin.duty.once") + "\n\n" + String.join("\n",
                        lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE))));
                page.setFont(Font.font(Fonts.FAMILY, 11));
                printed = job.printPage(page);
            }
            if (printed) {
                job.endJob();
            }
        }
    }
}
