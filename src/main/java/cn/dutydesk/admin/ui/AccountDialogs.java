package cn.dutydesk.admin.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.Modal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.NewAccount;
import cn.dutydesk.security.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the accounts section asks and tells: a new account, roles, a closing, a one-time password, the person behind. */
final class AccountDialogs {
    private final AccountsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final LongFunction<String> personName;
    private final PersonPicker picker;

    AccountDialogs(AccountsModel model, Texts texts, Dialogs dialogs, LongFunction<String> personName,
            PersonPicker picker) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.personName = personName;
        this.picker = picker;
    }

    /** A new account; its one-time password follows. */
    void create() {
        TextField user = new TextField();
        TextField name = new TextField();
        Long[] person = new Long[1];
        Label linked = Ui.muted(texts.of("admin.accounts.no-person"));
        Node choose = Ui.row(12, Ui.button(texts.of("admin.accounts.choose-person"), () -> picker.pick(id -> {
            person[0] = id;
            linked.setText(personName.apply(id));
            if (name.getText().isBlank()) {
                name.setText(personName.apply(id));
            }
        })), linked);
        Form form = new Form();
        form.row(texts.of("admin.accounts.user"), user, texts.of("admin.accounts.user-help"));
        form.row(texts.of("admin.accounts.name"), name, texts.of("admin.accounts.name-help"));
        form.row(texts.of("admin.accounts.person"), choose, texts.of("admin.accounts.person-help"));
        form.wide(Ui.strip(texts.of("admin.accounts.create-role"), Tone.ACCENT));
        dialogs.modal(texts.of("admin.accounts.create-title")).width(520).content(form).cancel()
                .action(texts.of("admin.accounts.create"), modal -> {
                    modal.busy(true);
                    model.create(user.getText(), name.getText(), person[0], made -> {
                        modal.close();
                        password(made, name.getText().strip(), texts.of("admin.accounts.created"));
                    }, failed(modal));
                }).show();
    }

    /** Which roles an account holds. */
    void roles(AccountView account) {
        Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);
        VBox administrators = Ui.column(12, Ui.section(texts.of("admin.roles.administrators")));
        VBox duty = Ui.column(12, Ui.section(texts.of("admin.roles.duty")));
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(texts.of("security.role." + role));
            box.setSelected(account.roles().contains(role));
            boxes.put(role, box);
            Label what = Ui.styled(Ui.wrapped(texts.of("admin.role-does." + role)), "small");
            VBox line = Ui.column(2, box, Ui.padded(Ui.column(0, what), 0, 0, 0, 26));
            (Role.ADMINISTRATORS.contains(role) ? administrators : duty).getChildren().add(line);
        }
        VBox card = Ui.column(16, Ui.wrapped(texts.of("admin.roles.apart")), administrators, duty);
        dialogs.modal(texts.of("admin.roles.title", account.name())).width(520).content(card).cancel()
                .action(texts.of("admin.roles.give"), modal -> {
                    Set<Role> chosen = EnumSet.noneOf(Role.class);
                    boxes.forEach((role, box) -> {
                        if (box.isSelected()) {
                            chosen.add(role);
                        }
                    });
                    modal.busy(true);
                    model.giveRoles(account, chosen, () -> {
                        modal.close();
                        dialogs.notice(texts.of("admin.roles.given", account.name(), words(chosen)), Tone.OK);
                    }, failed(modal));
                }).show();
    }

    private String words(Set<Role> roles) {
        return roles.stream().map(role -> texts.of("security.role." + role))
                .collect(Collectors.joining(texts.of("admin.list-comma")));
    }

    /** Closes after asking, opens at once. */
    void setDisabled(AccountView account, boolean disabled) {
        if (disabled) {
            dialogs.confirmLoss(texts.of("admin.accounts.close-title", account.name()),
                    texts.of("admin.accounts.close-loss", account.name(), account.user(), words(account.roles())),
                    texts.of("admin.accounts.close"), () -> store(account, true, "admin.accounts.closed"));
        } else {
            store(account, false, "admin.accounts.opened");
        }
    }

    private void store(AccountView account, boolean disabled, String done) {
        model.setDisabled(account, disabled, fresh -> fresh.ifPresentOrElse(
                given -> password(given, account.name(), texts.of("admin.accounts.opened-fresh")),
                () -> dialogs.notice(texts.of(done, account.name()), Tone.OK)), dialogs::problem);
    }

    /** A new one-time password, after saying that the old one is gone. */
    void reset(AccountView account) {
        dialogs.confirmLoss(texts.of("admin.accounts.reset-title", account.name()),
                texts.of("admin.accounts.reset-loss", account.user()), texts.of("admin.accounts.reset"),
                () -> model.resetPassword(account, fresh -> password(fresh, account.name(),
                        texts.of("admin.accounts.reset-done")), dialogs::problem));
    }

    /** Takes the authenticator app away, after saying what that means. */
    void resetSecond(AccountView account) {
        dialogs.confirmLoss(texts.of("admin.second.reset-title", account.name()),
                texts.of("admin.second.reset-loss", account.user()), texts.of("admin.second.reset"),
                () -> model.resetSecond(account, () -> dialogs.notice(texts.of("admin.second.reset-done",
                        account.name()), Tone.OK), dialogs::problem));
    }

    /** Shows a password this once. */
    private void password(NewAccount account, String name, String title) {
        TextField field = Ui.styled(new TextField(account.password()), "admin-password");
        field.setEditable(false);
        field.setAccessibleText(texts.of("admin.password.name"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Label copied = Ui.tone(Ui.small(texts.of("admin.password.copied")), Tone.OK);
        Ui.show(copied, false);
        Node copy = Ui.icon(Ui.button(texts.of("admin.password.copy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(account.password());
            Clipboard.getSystemClipboard().setContent(content);
            Ui.show(copied, true);
        }), "mdi2c-content-copy");
        VBox card = Ui.column(16, Ui.pairs(texts.of("admin.accounts.name"), name, texts.of("admin.accounts.user"),
                account.user()), Ui.column(8, Ui.row(8, field, copy), copied),
                Ui.strip(texts.of("admin.password.once"), Tone.WARN));
        Sheet.style(card);
        dialogs.modal(title).content(card).mandatory().focusOn(field)
                .action(texts.of("admin.password.noted"), Modal::close).show();
        field.selectAll();
    }

    /** Chooses the person behind an account. */
    void link(AccountView account) {
        picker.pick(id -> link(account, id));
    }

    /** Takes the person away again, with a way back. */
    void unlink(AccountView account) {
        Long before = account.personId();
        if (before == null) {
            return;
        }
        model.link(account, null, () -> dialogs.notice(texts.of("admin.accounts.unlinked", account.name()),
                Tone.OK, texts.of("admin.undo"), () -> link(account, before)), dialogs::problem);
    }

    private void link(AccountView account, long person) {
        model.link(account, person, () -> dialogs.notice(texts.of("admin.accounts.linked", account.name(),
                personName.apply(person)), Tone.OK), dialogs::problem);
    }

    private static Consumer<Problem> failed(Modal modal) {
        return problem -> modal.problem(problem.words());
    }
}
