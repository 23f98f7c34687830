package cn.dutydesk.admin.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Form;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.LastSignIn;
import cn.dutydesk.security.PasswordStanding;
import cn.dutydesk.security.SecondFactors.Standing;
import cn.dutydesk.security.SessionView;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 我的账号: password, authenticator app, and where one was signed in. */
final class OwnView implements View {
    private final OwnModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final Runnable password;
    private final Consumer<Runnable> bind;
    private final VBox side = Ui.column(16);
    private final TableView<SessionView> table;
    private final LoadPane load;
    private final BorderPane root = new BorderPane();

    /**
     * @param password lets the person replace his password
     * @param bind     lets him bind an authenticator app; calls back once it is bound
     */
    OwnView(OwnModel model, Texts texts, BureauClock clock, Dialogs dialogs, Runnable password,
            Consumer<Runnable> bind) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        this.dialogs = dialogs;
        this.password = password;
        this.bind = bind;
        table = Tables.table(Ui.empty("mdi2a-account-clock-outline", texts.of("admin.sessions.none")));
        new SessionWords(texts, clock).columns(table);
        ScrollPane aside = Ui.scroll(side);
        aside.setMinWidth(Sheet.ASIDE + 40);
        aside.setMaxWidth(Sheet.ASIDE + 40);
        HBox.setHgrow(aside, Priority.NEVER);
        VBox list = new VBox(8, Ui.section(texts.of("admin.own.sessions")), Ui.grow(Ui.frame(table)));
        HBox.setHgrow(list, Priority.ALWAYS);
        load = new LoadPane(texts, new HBox(16, aside, list));
        root.setCenter(load);
        Sheet.style(root);
        Ui.padded(load, 16, 0, 0, 0);
        model.ownProperty().addListener((property, before, own) -> show(own));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show(OwnModel.Own own) {
        if (own == null) {
            return;
        }
        GridPane who = Ui.pairs(texts.of("admin.accounts.user"), own.who().user());
        FlowPane roles = new FlowPane(6, 6);
        own.who().roles().stream().sorted().forEach(role -> roles.getChildren().add(Ui.tag(
                texts.of("security.role." + role), Tone.NEUTRAL)));
        Ui.pair(who, texts.of("admin.accounts.roles"), roles);
        Ui.pair(who, texts.of("admin.accounts.last"), Ui.wrapped(last(own.last())));
        side.getChildren().setAll(Ui.card(own.who().name(), "", who), password(own.password()), second(own.second()));
        table.getItems().setAll(own.sessions());
        load.ready();
    }

    private String last(@Nullable LastSignIn last) {
        if (last == null || last.at() == null) {
            return texts.of("admin.own.first");
        }
        return texts.of(last.failures() == 0 ? "admin.own.last" : "admin.own.last-failed",
                Sheet.moment(texts, clock, last.at()), last.workstation(), last.failures());
    }

    private Node password(PasswordStanding standing) {
        Label state = Ui.wrapped(standing.daysLeft() == Integer.MAX_VALUE ? texts.of("admin.own.password-ageless")
                : texts.of("admin.own.password-days", standing.daysLeft()));
        if (standing.soon()) {
            Ui.tone(state, Tone.WARN);
        }
        return Ui.card(texts.of("admin.own.password"), "", state,
                Sheet.wide(texts.of("admin.own.password-change"), "mdi2k-key-outline", "", password));
    }

    private Node second(Standing second) {
        if (!second.enrolled()) {
            return Ui.card(texts.of("admin.second.title"), Ui.tag(texts.of("admin.second.off"), Tone.NEUTRAL),
                    Ui.wrapped(texts.of("admin.second.why")), Sheet.wide(texts.of("admin.second.bind"),
                            "mdi2c-cellphone-key", "", () -> bind.accept(this::bound)));
        }
        Label codes = Ui.wrapped(texts.of("admin.second.codes", second.codesLeft()));
        if (second.codesLeft() < 3) {
            Ui.tone(codes, Tone.WARN);
        }
        return Ui.card(texts.of("admin.second.title"), Ui.tag(texts.of("admin.second.on"), Tone.OK),
                Ui.wrapped(texts.of("admin.second.since", Sheet.moment(texts, clock, second.since()))), codes,
                Sheet.wide(texts.of("admin.second.unbind"), "mdi2c-cellphone-remove", "", () -> unbind(second)));
    }

    private void bound() {
        model.reload();
        dialogs.notice(texts.of("admin.second.bound"), Tone.OK);
    }

    private void unbind(Standing second) {
        PasswordField secret = new PasswordField();
        TextField code = new TextField();
        Form form = new Form();
        form.wide(Ui.wrapped(texts.of(second.demanded() ? "admin.second.unbind-demanded"
                : "admin.second.unbind-words")));
        form.row(texts.of("admin.own.password"), secret);
        form.row(texts.of("admin.second.code"), code);
        dialogs.modal(texts.of("admin.second.unbind")).width(480).content(form).cancel().focusOn(secret)
                .urgentAction(texts.of("admin.second.unbind"), modal -> {
                    modal.busy(true);
                    model.unbind(secret.getText().toCharArray(), code.getText(), () -> {
                        modal.close();
                        dialogs.notice(texts.of("admin.second.unbound"), Tone.OK);
                    }, problem -> modal.problem(problem.words()));
                }).show();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
        show(model.ownProperty().get());
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
