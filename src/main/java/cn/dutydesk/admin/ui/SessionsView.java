package cn.dutydesk.admin.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.security.SessionView;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** 登录会话: who is signed in where, who was, and how it ended. */
final class SessionsView implements View {
    private final SessionsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final TextField search;
    private final TableView<SessionView> table;
    private final LoadPane load;
    private final BorderPane root = new BorderPane();

    SessionsView(SessionsModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        search = Inputs.search(texts.of("admin.sessions.search"));
        search.setPrefWidth(260);
        search.textProperty().bindBidirectional(model.filterProperty());
        search.disableProperty().bind(model.readableProperty().not());
        table = Tables.table(Ui.empty("mdi2a-account-clock-outline", texts.of("admin.sessions.none")));
        table.getColumns().add(Tables.text(texts.of("admin.accounts.user"), 140, SessionView::user));
        new SessionWords(texts, clock).columns(table);
        table.getColumns().add(Tables.text(texts.of("admin.sessions.by"), 120, SessionView::endedBy));
        table.getColumns().add(Tables.node("", 110, this::ending));
        table.setItems(model.sessions());
        load = new LoadPane(texts, Ui.frame(table));
        root.setTop(Sheet.head(search, Ui.icon("mdi2r-refresh", texts.of("admin.reload"), model::reload), Ui.gap(),
                Ui.muted(texts.of("admin.sessions.what"))));
        root.setCenter(load);
        Sheet.style(root);
        model.readableProperty().addListener(change -> state());
        model.sessions().addListener((InvalidationListener) change -> state());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void state() {
        if (model.readableProperty().get()) {
            load.ready();
        } else {
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("admin.sessions.read-why")));
        }
    }

    private Node ending(SessionView session) {
        if (!session.open()) {
            return new StackPane();
        }
        return Ui.disabled(Ui.button(texts.of("admin.sessions.end"), () -> ask(session)),
                model.own(session) ? texts.of("admin.sessions.own") : "");
    }

    private void ask(SessionView session) {
        dialogs.confirmLoss(texts.of("admin.sessions.end"), texts.of("admin.sessions.end-loss", session.user(),
                session.workstation()), texts.of("admin.sessions.end"),
                () -> model.end(session,
                        () -> dialogs.notice(texts.of("admin.sessions.done", session.user()), Tone.OK),
                        dialogs::problem));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
        if (model.problemProperty().get() == null) {
            state();
        }
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
