package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.presence.service.PresenceReads.Now;
import cn.dutydesk.security.Permission;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 查岗与任务: the running shift, the months, the evaluation. */
public final class PresenceView implements View {
    private static final int SECONDS = 60;

    private final PresenceModel model;
    private final Texts texts;
    private final Ticker ticker;
    private final PresenceDialogs asking;
    private final RulesDialog rules;
    private final ThingDoor door;
    private final ShiftPane shift;
    private final HistoryPane history;
    private final EvaluationPane evaluation;
    private final StackPane body = new StackPane();
    private final HBox looks = Ui.row(4);
    private final HBox actions = Ui.row(8);
    private final LoadPane load;
    private final Page page;
    private Runnable stop = () -> {};
    private int seconds;

    public PresenceView(PresenceModel model, PresenceWords words, Dialogs dialogs, Ticker ticker,
            EvaluationDesk desk) {
        this.model = model;
        this.texts = words.texts;
        this.ticker = ticker;
        asking = new PresenceDialogs(model, words, dialogs);
        rules = new RulesDialog(model, texts, dialogs);
        door = new ThingDoor(model, asking, dialogs);
        shift = new ShiftPane(model, words, asking);
        history = new HistoryPane(model, words);
        evaluation = new EvaluationPane(model, words, asking, dialogs, desk);
        load = new LoadPane(texts, body);
        VBox all = Ui.column(12, bar(), Ui.grow(load));
        page = Page.part().body(all);
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private Node bar() {
        looks.getChildren().setAll(Choices.of(List.of(Look.values()), look -> texts.of("presence.look." + look),
                model.lookProperty(), 0, "chip"));
        return Ui.row(8, looks, Ui.gap(), actions);
    }

    private void actions() {
        actions.getChildren().clear();
        if (model.allows(Permission.TASK_EDIT) || model.allows(Permission.CHECK_PLAN)) {
            actions.getChildren().add(Ui.icon(Ui.ghost(texts.of("presence.action.rules"), rules::show),
                    "mdi2t-tune-variant"));
        }
        add(Permission.CHECK_ANSWER, "presence.action.leave", now -> asking.leave(now.here()));
        add(Permission.CHECK_ANSWER, "presence.action.record", now -> asking.record(now.here()));
        add(Permission.CHECK_PLAN, "presence.action.plan", now -> asking.plan());
        if (model.allows(Permission.CHECK_PLAN)) {
            actions.getChildren().add(Ui.primary(texts.of("presence.plan.now"), asking::atOnce));
        }
    }

    private void add(Permission needed, String key, Consumer<Now> act) {
        if (model.allows(needed)) {
            Button button = Ui.button(texts.of(key),
                    () -> model.ask(model.room().reads::now, act, problem -> load.failed(problem, model::reload)));
            actions.getChildren().add(button);
        }
    }

    private void show(PresenceModel.State state) {
        load.ready();
        if (state.now() != null) {
            shift.show(state.now());
            ScrollPane scroll = Ui.scroll(shift.node());
            scroll.setFitToHeight(true);
            body.getChildren().setAll(scroll);
        } else if (state.month() != null) {
            history.show(state.month());
            body.getChildren().setAll(history.node());
        } else if (state.evaluation() != null) {
            evaluation.show(state.evaluation());
            body.getChildren().setAll(evaluation.node());
        }
    }

    @Override
    public void open(String part) {
        door.open(Long.parseLong(part));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        stop.run();
        stop = ticker.hear(this::tick);
        actions();
        load.loading();
        model.shown();
    }

    /** What is open or overdue changes with the minute. */
    private void tick() {
        if (++seconds % SECONDS == 0 && model.lookProperty().get() == Look.SHIFT) {
            model.reload();
        }
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
        model.hidden();
    }

    @Override
    public void focus() {
        looks.getChildren().get(model.lookProperty().get().ordinal()).requestFocus();
    }
}
