package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.playbook.RunCard;
import cn.dutydesk.playbook.ui.RunBook.Shown;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 执行: every run in a list; one of them opened. */
public final class RunsView implements View {
    /** The tab's word. */
    public static final String TITLE = "runs.title";

    private final RunsModel model;
    private final RunWords words;
    private final Texts texts;
    private final Ticker ticker;
    private final TableView<RunCard> table;
    private final RunDetail detail;
    private final VBox list;
    private final StackPane body = new StackPane();
    private final LoadPane load;
    private final Page page = Page.part();
    private Runnable stop = () -> {};

    /** @param leave leads to another place: what a run is about */
    public RunsView(RunsModel model, StepActs acts, RunWords words, Dialogs dialogs, Ticker ticker,
            Consumer<String> leave) {
        this.model = model;
        this.words = words;
        this.texts = words.texts;
        this.ticker = ticker;
        detail = new RunDetail(model, acts, words, dialogs, leave);
        table = Tables.table(Ui.empty("mdi2c-clipboard-check-outline", texts.of("runs.list.empty")));
        columns();
        Tables.onOpen(table, run -> model.open(run.id()));
        HBox looks = Ui.row(4);
        looks.getChildren().setAll(Choices.of(List.of(Shown.values()), one -> texts.of("runs.list." + one),
                model.shownProperty(), 0, "chip"));
        list = Ui.column(12, looks, Ui.grow(Ui.frame(table)));
        body.getChildren().add(list);
        load = new LoadPane(texts, body);
        page.body(load);
        model.runsProperty().addListener((property, before, runs) -> {
            load.ready();
            table.getItems().setAll(runs);
        });
        model.openedProperty().addListener((property, before, opened) -> {
            load.ready();
            if (opened == null) {
                body.getChildren().setAll(list);
            } else {
                detail.show(opened);
                body.getChildren().setAll(detail.node());
            }
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void columns() {
        table.getColumns().add(Tables.node(texts.of("runs.column.status"), 84, run -> words.status(run.status())));
        table.getColumns().add(Tables.text(texts.of("runs.column.matter"), 380, run -> run.matter().title()));
        table.getColumns().add(Tables.text(texts.of("runs.column.playbook"), 150,
                run -> texts.of("runs.list.version", run.playbook(), run.version())));
        table.getColumns().add(Tables.text(texts.of("runs.column.began"), 120, run -> words.full(run.startedAt())));
        table.getColumns().add(Tables.text(texts.of("runs.column.took"), 100, run -> words.span(Duration.ofMinutes(
                Duration.between(run.startedAt(), run.endedAt() == null ? words.clock.now() : run.endedAt())
                        .toMinutes()))));
        table.getColumns().add(Tables.text(texts.of("runs.column.steps"), 76, run -> run.done() + " / " + run.steps()));
        table.getColumns().add(Tables.node(texts.of("runs.column.late"), 110, run -> run.late() == 0
                ? Ui.muted(texts.of("runs.list.in-time"))
                : Ui.tag(texts.of("runs.list.late", run.late()), Tone.WARN)));
    }

    @Override
    public void open(String part) {
        model.open(Long.parseLong(part));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        stop.run();
        stop = ticker.hear(detail::tick);
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
        model.hidden();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
