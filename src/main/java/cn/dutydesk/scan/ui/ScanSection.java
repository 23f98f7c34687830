package cn.dutydesk.scan.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.marking.Level;
import cn.dutydesk.scan.GapView;
import cn.dutydesk.scan.HitView;
import cn.dutydesk.scan.ScanPapers;
import cn.dutydesk.scan.ScanView;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 本机扫描: begins a scan, shows how far it is, lists where marks stand and what became of them. */
final class ScanSection implements View {
    private static final double ASIDE = 300;
    /** Two lines to a row. */
    private static final double ROW = 48;

    private final ScanModel model;
    private final ScanPapers papers;
    private final ScanUi.Window window;
    private final Texts texts;
    private final TableView<HitView> hits;
    private final TableView<GapView> gaps;
    private final LoadPane load;
    private final ScanStart start;
    private final ScanRuns runs;
    private final Label about = Ui.small("");
    private final HBox actions = Ui.row(8);
    private final Page page;
    private Runnable stop = () -> {};

    ScanSection(ScanModel model, ScanPapers papers, ScanUi.Window window) {
        this.model = model;
        this.papers = papers;
        this.window = window;
        texts = window.texts();
        hits = Tables.table(Ui.empty("mdi2s-shield-check-outline", texts.of("scan.none")));
        gaps = Tables.table(Ui.empty("mdi2s-shield-check-outline", texts.of("scan.none-unread")));
        start = new ScanStart(model, window);
        runs = new ScanRuns(model, window);
        hits.setFixedCellSize(ROW);
        gaps.setFixedCellSize(ROW);
        columns();
        load = new LoadPane(texts, Ui.frame(new StackPane(hits, gaps)));
        page = Page.part().body(Ui.column(12, start.node(), bar(), Ui.grow(load),
                Ui.row(12, about, Ui.gap(), Ui.small(texts.of("scan.words"))))).aside(ASIDE, Ui.grow(runs.node()));
        model.stateProperty().addListener((property, before, state) -> show());
        model.filterProperty().addListener((property, before, filter) -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        hits.getSelectionModel().selectedItemProperty().addListener((property, before, hit) -> actions());
        gaps.getSelectionModel().selectedItemProperty().addListener((property, before, gap) -> actions());
        Tables.onOpen(hits, hit -> openFolder(hit.path()));
        Tables.onOpen(gaps, gap -> openFolder(gap.path()));
    }

    private void columns() {
        hits.getColumns().add(Tables.node(texts.of("scan.column.level"), 70, hit -> Ui.tag(hit.level().word(),
                hit.level() == Level.CONFIDENTIAL ? Tone.WARN : Tone.URGENT)));
        hits.getColumns().add(Tables.text(texts.of("scan.column.mark"), 120, HitView::mark));
        hits.getColumns().add(Tables.node(texts.of("scan.column.file"), 250, hit -> file(hit.path(), hit.inside())));
        hits.getColumns().add(Tables.text(texts.of("scan.column.place"), 110, hit -> hit.place().words(texts)));
        hits.getColumns().add(Tables.node(texts.of("scan.column.state"), 110, this::state));
        gaps.getColumns().add(Tables.node(texts.of("scan.column.file"), 360, gap -> file(gap.path(), gap.inside())));
        gaps.getColumns().add(Tables.text(texts.of("scan.column.why"), 300, gap -> texts.of("reading.why."
                + gap.reason())));
    }

    /** The name is read first; the way to it stands below. */
    private static Node file(String path, String inside) {
        Path file = Path.of(path);
        Label name = Ui.strong(file.getFileName() == null ? path : file.getFileName().toString());
        String way = file.getParent() == null ? "" : file.getParent().toString();
        Label below = Ui.small(inside.isEmpty() ? way : inside + "  ·  " + way);
        Tooltip.install(below, new Tooltip(inside.isEmpty() ? path : path + " › " + inside));
        return Ui.styled(Ui.column(0, name, below), "scan-file");
    }

    private Node state(HitView hit) {
        Label tag = Ui.tag(texts.of(hit.open() ? "scan.state.open" : "scan.state.handled"),
                hit.open() ? Tone.URGENT : Tone.OK);
        if (!hit.open()) {
            Tooltip.install(tag, new Tooltip(texts.of("scan.handled", hit.handledBy(), hit.handled())));
        }
        return tag;
    }

    private Node bar() {
        HBox chips = Ui.row(4);
        chips.getChildren().setAll(Choices.of(List.of(ScanModel.Filter.values()),
                filter -> texts.of("scan.filter." + filter), model.filterProperty(), 0, "choice"));
        return Ui.row(8, chips, Ui.gap(), actions);
    }

    private boolean unread() {
        return model.filterProperty().get() == ScanModel.Filter.UNREAD;
    }

    private void show() {
        ScanModel.State state = model.stateProperty().get();
        if (state == null) {
            return;
        }
        load.ready();
        Ui.show(gaps, unread());
        Ui.show(hits, !unread());
        HitView chosen = hits.getSelectionModel().getSelectedItem();
        hits.getItems().setAll(state.hits().stream()
                .filter(hit -> model.filterProperty().get() != ScanModel.Filter.OPEN || hit.open()).toList());
        gaps.getItems().setAll(state.gaps());
        if (chosen != null) {
            hits.getItems().stream().filter(hit -> hit.id() == chosen.id()).findFirst()
                    .ifPresent(hits.getSelectionModel()::select);
        }
        String none = state.shown() == null ? "scan.never" : "scan.none";
        hits.setPlaceholder(Ui.empty(state.shown() == null ? "mdi2f-folder-search-outline"
                : "mdi2s-shield-check-outline", texts.of(none)));
        about.setText(state.shown() == null ? "" : texts.of("scan.about", state.shown().files()
                + state.shown().skipped(), state.shown().hits(), state.shown().unreadable()));
        actions();
    }

    private void actions() {
        HitView hit = unread() ? null : hits.getSelectionModel().getSelectedItem();
        GapView gap = unread() ? gaps.getSelectionModel().getSelectedItem() : null;
        ScanModel.State state = model.stateProperty().get();
        ScanView shown = state == null ? null : state.shown();
        String path = hit != null ? hit.path() : gap != null ? gap.path() : "";
        Button open = Ui.icon(Ui.button(texts.of("scan.open"), () -> openFolder(path)), "mdi2f-folder-open-outline");
        Button handle = Ui.icon(Ui.button(texts.of("scan.handle"), () -> handle(hit)), "mdi2c-check");
        Button export = Ui.icon(Ui.button(texts.of("scan.export"), () -> export(shown)), "mdi2f-file-excel-outline");
        actions.getChildren().setAll(
                Ui.disabled(open, path.isEmpty() ? texts.of("scan.choose-first")
                        : shown == null || shown.here() ? "" : texts.of("scan.other-machine", shown.workstation())),
                Ui.disabled(handle, hit == null ? texts.of("scan.choose-first") : ""),
                Ui.disabled(export, shown == null ? texts.of("scan.never") : ""));
    }

    private void openFolder(String path) {
        Path folder = Path.of(path).getParent();
        window.work().read(() -> {
            window.openFile().accept(folder == null ? Path.of(path) : folder);
            return path;
        }, done -> {}, window.dialogs()::problem);
    }

    private void handle(@Nullable HitView hit) {
        if (hit == null) {
            return;
        }
        ScanHandling.open(model, window, hit);
    }

    private void export(@Nullable ScanView shown) {
        if (shown == null) {
            return;
        }
        window.dialogs().saveFile(texts.of("scan.export"), papers.fileName(shown), "Excel", List.of("*.xlsx"),
                file -> window.work().read(() -> {
                    papers.write(window.actor().get(), shown, file);
                    return file;
                }, done -> window.dialogs().notice(texts.of("scan.exported", done), Tone.OK),
                        window.dialogs()::problem));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        load.loading();
        model.shown();
        stop.run();
        stop = window.ticker().hear(model::tick);
    }

    @Override
    public void hidden() {
        stop.run();
        stop = () -> {};
        model.hidden();
    }

    @Override
    public void focus() {
        start.focus();
    }
}
