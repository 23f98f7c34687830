package cn.dutydesk.warning.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.warning.MessageView;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.service.WarningWords;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 预警: what is in force, what was, and the files that came in; files are dropped anywhere on it. */
final class WarningsView implements View {
    private static final double ASIDE = 360;

    private final WarningModel model;
    private final WarningUi.Window window;
    private final Texts texts;
    private final WarningWords words;
    private final TableView<WarningView> table;
    private final TableView<MessageView> files;
    private final WarningDetail detail;
    private final Label watched = Ui.small("");
    private final LoadPane load;
    private final Page page;
    private long wanted;

    WarningsView(WarningModel model, WarningUi.Window window) {
        this.model = model;
        this.window = window;
        texts = window.texts();
        words = new WarningWords(texts, window.clock());
        table = Tables.table(Ui.empty("mdi2w-weather-sunny", texts.of("warning.none-running")));
        files = Tables.table(Ui.empty("mdi2f-file-outline", texts.of("warning.no-files")));
        detail = new WarningDetail(model, window);
        columns();
        load = new LoadPane(texts, Ui.frame(new StackPane(table, files)));
        VBox body = Ui.column(12, bar(), Ui.grow(load), Ui.row(16, Ui.small(texts.of("warning.drop")), watched));
        page = Page.part().body(body).aside(ASIDE, detail.node());
        drop();
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, warning) -> {
            if (warning != null) {
                detail.show(warning);
            }
        });
    }

    private void columns() {
        table.getColumns().add(Tables.node(texts.of("warning.column.warning"), 250, warning -> Ui.row(8,
                WarningLook.tag(warning.colour(), texts), Ui.text(words.title(warning)))));
        table.getColumns().add(Tables.text(texts.of("warning.column.area"), 230, words::area));
        table.getColumns().add(Tables.text(texts.of("warning.column.until"), 120,
                warning -> words.time(warning.expires())));
        table.getColumns().add(Tables.node(texts.of("warning.detail.state"), 90, this::state));
        files.getColumns()
                .add(Tables.text(texts.of("warning.column.arrived"), 120, file -> words.time(file.arrivedAt())));
        files.getColumns().add(Tables.text(texts.of("warning.column.file"), 200, MessageView::file));
        files.getColumns().add(Tables.node(texts.of("warning.column.words"), 420, file -> file.refused()
                ? Ui.tone(Ui.text(file.words()), Tone.URGENT) : Ui.text(file.words())));
    }

    private Node state(WarningView warning) {
        return Ui.tag(texts.of("warning.state." + warning.state()), warning.running() ? Tone.ACCENT : Tone.NEUTRAL);
    }

    private Node bar() {
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(WarningModel.Filter.values()),
                filter -> texts.of("warning.filter." + filter), model.filterProperty(), 0, "chip"));
        return Ui.row(8, chips, Ui.gap(), Ui.icon(Ui.primary(texts.of("warning.import"), this::choose),
                "mdi2f-file-import-outline"));
    }

    private void choose() {
        window.dialogs().openFile(texts.of("warning.import"), texts.of("warning.import-kind"),
                List.of("*.xml", "*.cap"), file -> take(List.of(file)));
    }

    private void drop() {
        page.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        page.setOnDragDropped(drop -> {
            if (drop.getDragboard().hasFiles()) {
                take(drop.getDragboard().getFiles().stream().map(File::toPath).toList());
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
    }

    private void take(List<Path> dropped) {
        model.take(dropped, taken -> taken.forEach(file -> window.dialogs().notice(
                texts.of("warning.taken", file.file(), file.words()), file.refused() ? Tone.URGENT : Tone.OK)),
                window.dialogs()::problem);
    }

    private void show(WarningModel.State state) {
        load.ready();
        boolean ofFiles = model.filterProperty().get() == WarningModel.Filter.FILES;
        Ui.show(files, ofFiles);
        Ui.show(table, !ofFiles);
        watched.setText(state.folder().isBlank() ? "" : texts.of("warning.watching", state.folder()));
        files.getItems().setAll(state.files());
        if (ofFiles) {
            detail.show(null);
            return;
        }
        table.setPlaceholder(Ui.empty("mdi2w-weather-sunny", texts.of(
                model.filterProperty().get() == WarningModel.Filter.ALL ? "warning.none" : "warning.none-running")));
        WarningView chosen = table.getSelectionModel().getSelectedItem();
        long id = wanted != 0 ? wanted : chosen == null ? 0 : chosen.id();
        table.getItems().setAll(state.warnings());
        WarningView again = state.warnings().stream().filter(one -> one.id() == id).findFirst().orElse(null);
        wanted = again == null ? wanted : 0;
        if (again == null && state.warnings().isEmpty()) {
            detail.show(null);
        } else if (again == null) {
            table.getSelectionModel().selectFirst();
        } else {
            table.getSelectionModel().select(again);
            detail.show(again);
        }
    }

    @Override
    public void open(String part) {
        wanted = Long.parseLong(part);
        if (model.filterProperty().get() == WarningModel.Filter.ALL) {
            model.reload();
        } else {
            model.filterProperty().set(WarningModel.Filter.ALL);
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
