package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.ui.AccountsModel.Rights;
import cn.dutydesk.admin.ui.AccountsModel.Standing;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.AccountView;
import cn.dutydesk.security.PermissionTable;
import cn.dutydesk.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 账号与权限: who may sign in, as what, and what that allows. */
final class AccountsView implements View {
    private final AccountsModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final LongFunction<String> personName;
    private final AccountDialogs dialogs;
    private final DutyAccountsDialog duty;
    private final TextField search;
    private final TableView<AccountView> table;
    private final StackPane create = new StackPane();
    private final StackPane side = new StackPane();
    private final LoadPane load;
    private final BorderPane root = new BorderPane();
    private long selected;

    AccountsView(AccountsModel model, Texts texts, BureauClock clock, Dialogs dialogs, PermissionTable permissions,
            LongFunction<String> personName, PersonPicker picker) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.personName = personName;
        this.dialogs = new AccountDialogs(model, texts, dialogs, personName, picker);
        duty = new DutyAccountsDialog(model, texts, dialogs);
        search = Inputs.search(texts.of("admin.accounts.search"));
        search.setPrefWidth(260);
        search.textProperty().bindBidirectional(model.filterProperty());
        table = table();
        load = new LoadPane(texts, body());
        Node matrix = Ui.frame(new PermissionMatrix(texts, permissions).table());
        ToggleButton accounts = new ToggleButton(texts.of("admin.accounts.list"));
        ToggleButton rights = new ToggleButton(texts.of("admin.accounts.matrix"));
        new ToggleGroup().getToggles().addAll(List.of(accounts, rights));
        accounts.setSelected(true);
        accounts.setOnAction(click -> turn(accounts, load));
        rights.setOnAction(click -> turn(rights, matrix));
        root.setTop(Sheet.head(accounts, rights, Ui.gap(), search, create));
        root.setCenter(load);
        Sheet.style(root);
        model.rightsProperty().addListener((property, old, may) -> show(may));
        model.problemProperty().addListener((property, old, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        model.accounts().addListener((ListChangeListener<AccountView>) change -> keepSelection());
        table.getSelectionModel().selectedItemProperty().addListener((property, old, account) -> detail(account));
        show(model.rightsProperty().get());
    }

    private void turn(ToggleButton button, Node page) {
        button.setSelected(true);
        root.setCenter(page);
        boolean list = page == load;
        search.setVisible(list);
        create.setVisible(list);
    }

    private TableView<AccountView> table() {
        TableView<AccountView> view = Tables.table(Ui.empty("mdi2a-account-search-outline",
                texts.of("admin.accounts.none-found")));
        view.getColumns().add(Tables.text(texts.of("admin.accounts.user"), 140, AccountView::user));
        view.getColumns().add(Tables.text(texts.of("admin.accounts.name"), 140, AccountView::name));
        view.getColumns().add(Tables.node(texts.of("admin.accounts.roles"), 205,
                account -> roles(account, texts.chinese() ? 3 : 2)));
        view.getColumns().add(Tables.node(texts.of("admin.accounts.state"), 126, this::state));
        view.getColumns().add(Tables.text(texts.of("admin.accounts.last"), 125, this::last));
        view.getColumns().add(Tables.text(texts.of("admin.accounts.person"), 75, this::person));
        view.setItems(model.accounts());
        return view;
    }

    private Node body() {
        side.setMinWidth(Sheet.ASIDE);
        side.setMaxWidth(Sheet.ASIDE);
        return new HBox(16, Ui.grow(Ui.frame(table)), side);
    }

    /** Tags of the roles; the rest as a number when there are more than fit. */
    private HBox roles(AccountView account, int most) {
        HBox tags = Ui.row(6);
        account.roles().stream().sorted().limit(most).forEach(role -> tags.getChildren().add(Ui.tag(
                texts.of("security.role." + role), Role.ADMINISTRATORS.contains(role) ? Tone.ACCENT : Tone.NEUTRAL)));
        if (account.roles().size() > most) {
            tags.getChildren().add(Ui.tag("+" + (account.roles().size() - most), Tone.NEUTRAL));
        }
        return tags;
    }

    private Label state(AccountView account) {
        Standing standing = model.standing(account);
        String words = standing == Standing.LOCKED ? texts.of("admin.standing-until", texts.time(
                clock.local(account.lockedUntil()))) : texts.of("admin.standing." + standing);
        return Ui.tag(words, switch (standing) {
            case CLOSED -> Tone.NEUTRAL;
            case LOCKED -> Tone.WARN;
            case MUST_CHANGE -> Tone.ACCENT;
            case NORMAL -> Tone.OK;
        });
    }

    private String person(AccountView account) {
        return account.personId() == null ? texts.of("admin.none") : personName.apply(account.personId());
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? texts.of("admin.accounts.never") : Sheet.moment(texts, clock, instant);
    }

    private String last(AccountView account) {
        return account.lastSignIn() == null ? moment(null) : Sheet.brief(texts, clock, account.lastSignIn());
    }

    private void show(Rights may) {
        String why = may.edit() ? "" : texts.of("admin.accounts.edit-why");
        create.getChildren().setAll(Ui.row(8, Ui.disabled(Ui.icon(Ui.button(texts.of("admin.duty.title"),
                duty::open), "mdi2a-account-multiple-plus-outline"), why), Ui.disabled(Ui.icon(
                        Ui.primary(
                                texts.of("admin.accounts.create-new"), dialogs::create),
                        "mdi2a-account-plus-outline"), why)));
        if (may.read()) {
            load.ready();
        } else {
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("admin.accounts.read-why")));
        }
        detail(table.getSelectionModel().getSelectedItem());
    }

    /** After a reload the same account stays selected; at first the first one. */
    private void keepSelection() {
        if (model.accounts().isEmpty()) {
            return;
        }
        AccountView again = model.accounts().stream().filter(account -> account.id() == selected).findFirst()
                .orElse(model.accounts().getFirst());
        table.getSelectionModel().select(again);
        detail(again);
    }

    private void detail(AccountView account) {
        if (account == null) {
            side.getChildren().setAll(Ui.card(Ui.empty("mdi2a-account-outline", texts.of("admin.accounts.choose"))));
            return;
        }
        selected = account.id();
        GridPane pairs = Ui.pairs(texts.of("admin.accounts.user"), account.user());
        Ui.pair(pairs, texts.of("admin.accounts.state"), state(account));
        FlowPane tags = new FlowPane(6, 6);
        tags.getChildren().setAll(roles(account, Role.values().length).getChildren());
        Ui.pair(pairs, texts.of("admin.accounts.roles"), tags);
        Ui.pair(pairs, texts.of("admin.accounts.last"), Ui.wrapped(moment(account.lastSignIn())));
        Ui.pair(pairs, texts.of("admin.accounts.person"), Ui.wrapped(person(account)));
        Ui.pair(pairs, texts.of("admin.second.title"), Ui.text(texts.of(account.second() ? "admin.second.on"
                : "admin.second.off")));
        VBox card = Ui.card(account.name(), "", pairs, Ui.line(), actions(account));
        side.getChildren().setAll(Ui.scroll(card));
    }

    private Node actions(AccountView account) {
        Rights may = model.rightsProperty().get();
        boolean own = may.self() == account.id();
        String edit = may.edit() ? "" : texts.of("admin.accounts.edit-why");
        String roles = !may.roles() ? texts.of("admin.accounts.roles-why")
                : own ? texts.of("security.refused.own-roles") : "";
        String reset = may.edit() && own ? texts.of("security.refused.own-password") : edit;
        String close = may.edit() && own ? texts.of("security.refused.own-account") : edit;
        VBox column = Ui.column(8, Sheet.wide(texts.of("admin.accounts.give-roles"), "mdi2a-account-key-outline", roles,
                () -> dialogs.roles(account)),
                Sheet.wide(texts.of("admin.second.reset"), "mdi2c-cellphone-remove", second(account, may),
                        () -> dialogs.resetSecond(account)),
                Sheet.wide(texts.of("admin.accounts.reset"), "mdi2l-lock-reset", reset,
                        () -> dialogs.reset(account)),
                Sheet.wide(texts.of("admin.accounts.link"), "mdi2a-account-search-outline", edit,
                        () -> dialogs.link(account)));
        if (account.personId() != null) {
            column.getChildren().add(Sheet.wide(texts.of("admin.accounts.unlink"), "mdi2l-link-off", edit,
                    () -> dialogs.unlink(account)));
        }
        column.getChildren().add(account.disabled()
                ? Sheet.wide(texts.of("admin.accounts.open"), "mdi2a-account-check-outline", edit,
                        () -> dialogs.setDisabled(account, false))
                : Sheet.wide(texts.of("admin.accounts.close"), "mdi2a-account-off-outline", close,
                        () -> dialogs.setDisabled(account, true)));
        String why = roles.isEmpty() ? edit : edit.isEmpty() ? roles : texts.of("admin.accounts.both-why");
        if (!why.isEmpty()) {
            column.getChildren().add(Ui.styled(Ui.wrapped(why), "small"));
        }
        return column;
    }

    /** Why the authenticator app cannot be reset; "" when it can. */
    private String second(AccountView account, Rights may) {
        if (!may.roles()) {
            return texts.of("admin.second.reset-why");
        }
        if (may.self() == account.id()) {
            return texts.of("security.second.own");
        }
        return account.second() ? "" : texts.of("security.second.none");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
        show(model.rightsProperty().get());
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
