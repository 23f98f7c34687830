package cn.dutydesk.desk.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Page;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 值班日志: a day or a shift of the log, or what a search finds; the chosen entry in full at the right. */
public final class LogView implements View {
    private static final double ASIDE = 340;
    private static final double DATE_WIDTH = 140;
    private static final double MOST_BESIDE = 150;

    private final LogModel model;
    private final Texts texts;
    private final Spans spans;
    private final TableView<EntryView> table;
    private final TableColumn<EntryView, String> time;
    private final TextField search;
    private final EntryDetail detail;
    private final LoadPane load;
    private final Page page;
    private final HBox when;
    private final HBox print = Ui.row(0);
    private final Label found = Ui.small("");

    /** @param items opens follow-up items; @param open leads to a place */
    public LogView(LogModel model, Texts texts, BureauClock clock, Dialogs dialogs, ItemDialogs items,
            Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.spans = new Spans(texts, clock);
        detail = new EntryDetail(model, texts, clock, dialogs, items, open);
        search = Inputs.search(texts.of("desk.log-screen.search"));
        search.setPrefWidth(260);
        search.textProperty().bindBidirectional(model.searchProperty());
        table = Tables.table(Ui.empty("mdi2n-notebook-outline", texts.of("desk.log-screen.empty")));
        time = Tables.text(texts.of("desk.column.time"), 70, this::time);
        columns();
        load = new LoadPane(texts, Ui.frame(table));
        when = when();
        VBox body = Ui.column(12, bar(), Ui.grow(load), foot());
        page = Page.part().body(body).aside(ASIDE, detail.node());
        follow();
    }

    /** Puts a button beside the search that prints what is on screen. */
    void print(Node button) {
        print.getChildren().setAll(button);
    }

    /** Lets an entry be reported as an incident. */
    void incidents(IncidentDoor door, Links links) {
        detail.incidents(door, links);
    }

    private void columns() {
        table.getColumns().add(time);
        table.getColumns().add(Tables.node(texts.of("desk.column.kind"), 92,
                entry -> Ui.tag(texts.of("desk.kind." + entry.kind()), Tone.NEUTRAL)));
        table.getColumns().add(Tables.text(texts.of("desk.column.origin"), 130, EntryView::origin));
        TableColumn<EntryView, EntryView> content = Tables.node(texts.of("desk.column.content"), 300, this::content);
        table.getColumns().add(content);
        table.getColumns().add(Tables.text(texts.of("desk.column.outcome"), 120, LogView::outcome));
        table.getColumns().add(Tables.text(texts.of("desk.column.author"), 84, EntryView::author));
        // All that is left belongs to the content.
        table.getColumns().stream().filter(column -> column != content)
                .forEach(column -> column.setMaxWidth(MOST_BESIDE));
    }

    private Node content(EntryView entry) {
        HBox row = Ui.row(8, Ui.text(entry.content().replace('\n', ' ')));
        if (!entry.lateReason().isEmpty()) {
            row.getChildren().add(Ui.tag(texts.of("desk.entry.late"), Tone.NEUTRAL));
        }
        if (entry.corrected()) {
            row.getChildren().add(Ui.tag(texts.of("desk.entry.corrected"), Tone.NEUTRAL));
        }
        if (!entry.files().isEmpty()) {
            row.getChildren().add(Icons.of("mdi2p-paperclip"));
        }
        return row;
    }

    /** What came of it, or how far it is. */
    private static String outcome(EntryView entry) {
        String result = entry.all(EntryPart.RESULT);
        return (result.isEmpty() ? entry.all(EntryPart.HANDLING) : result).replace('\n', ' ');
    }

    private String time(EntryView entry) {
        return model.searching() ? spans.full(entry.happenedAt()) : spans.time(entry.happenedAt());
    }

    private HBox when() {
        DatePicker day = Inputs.date(null);
        day.setPrefWidth(DATE_WIDTH);
        day.setMinWidth(DATE_WIDTH);
        day.setAccessibleText(texts.of("desk.log-screen.day"));
        day.valueProperty().bindBidirectional(model.dayProperty());
        Button before = Ui.icon("mdi2c-chevron-left", texts.of("desk.log-screen.day-before"),
                () -> model.dayProperty().set(model.dayProperty().get().minusDays(1)));
        Button after = Ui.icon("mdi2c-chevron-right", texts.of("desk.log-screen.day-after"),
                () -> model.dayProperty().set(model.dayProperty().get().plusDays(1)));
        ComboBox<TimeRange> shift = Inputs.choice(List.of(), range -> texts.of("desk.log-screen.shift",
                spans.time(range.from()), spans.full(range.to())), null);
        shift.setPromptText(texts.of("desk.log-screen.whole-day"));
        shift.setAccessibleText(texts.of("desk.log-screen.whole-day"));
        shift.setItems(model.dayShifts());
        shift.setPrefWidth(190);
        shift.valueProperty().bindBidirectional(model.shiftProperty());
        Button whole = Ui.ghost(texts.of("desk.log-screen.whole-day"), () -> model.shiftProperty().set(null));
        whole.visibleProperty().bind(model.shiftProperty().isNotNull());
        return Ui.row(8, before, day, after, shift, whole);
    }

    private Node bar() {
        List<LogKind> kinds = new ArrayList<>();
        kinds.add(null);
        kinds.addAll(List.of(LogKind.values()));
        FlowPane chips = new FlowPane(4, 4);
        chips.getChildren().setAll(Choices.of(kinds, kind -> kind == null ? texts.of("desk.kind-all")
                : texts.of("desk.kind." + kind), model.kindProperty(), 0, "chip"));
        chips.disableProperty().bind(when.disableProperty());
        return Ui.column(10, Ui.row(8, when, Ui.gap(), search, print), chips);
    }

    private Node foot() {
        Button more = Ui.button(texts.of("desk.log-screen.more"), model::readMore);
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(model.moreProperty());
        return Ui.row(8, found, Ui.gap(), more);
    }

    private void follow() {
        model.readsProperty().addListener((property, before, now) -> show());
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, entry) -> {
            if (entry != null) {
                detail.show(entry);
            }
        });
    }

    private void show() {
        EntryView chosen = table.getSelectionModel().getSelectedItem();
        load.ready();
        when.setDisable(model.searching());
        time.setPrefWidth(model.searching() ? 130 : 70);
        table.getItems().setAll(model.entries());
        found.setText(texts.of(model.searching() ? "desk.log-screen.found" : "desk.log-screen.count",
                model.entries().size() + (model.moreProperty().get() ? "+" : "")));
        long led = model.takeWanted();
        long wanted = led != 0 ? led : chosen == null ? 0 : chosen.id();
        EntryView again = model.entries().stream().filter(entry -> entry.id() == wanted).findFirst().orElse(null);
        if (again != null) {
            table.getSelectionModel().select(again);
            detail.show(again);
            if (led != 0) {
                table.scrollTo(again);
            }
        } else if (!model.entries().isEmpty()) {
            table.getSelectionModel().selectFirst();
        } else {
            detail.show(null);
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

    /** @param part number of the entry to be shown */
    @Override
    public void open(String part) {
        if (part.matches("\\d{1,18}")) {
            model.lead(Long.parseLong(part));
        }
    }

    @Override
    public void focus() {
        search.requestFocus();
    }
}
