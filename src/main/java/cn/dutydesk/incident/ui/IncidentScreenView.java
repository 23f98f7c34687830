package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.IncidentTypeView;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.kit.Choices;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ticker;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 事件: the list at the left, the chosen incident with its limits and course at the right. */
public final class IncidentScreenView implements View {
    private static final double LIST = 380;
    private static final double ROW = 70;
    private static final int YEARS = 10;

    private final IncidentModel model;
    private final Texts texts;
    private final Ticker ticker;
    private final BureauClock clock;
    private final IncidentWords words;
    private final TableView<IncidentView> table;
    private final IncidentDetail detail;
    private final LoadPane load;
    private final TextField search;
    private final HBox page;
    private Runnable stop = () -> {};

    /** @param tabs more parts of the opened one; @param leave leads to another place: what an incident came from */
    IncidentScreenView(IncidentModel model, CaseModel cases, ReportDialog report, IncidentFiles files,
            Texts texts, BureauClock clock, Dialogs dialogs, Ticker ticker, Consumer<String> leave,
            List<? extends IncidentTab> tabs) {
        this.model = model;
        this.texts = texts;
        this.ticker = ticker;
        this.clock = clock;
        this.words = new IncidentWords(texts, clock);
        CaseDialogs deeds = new CaseDialogs(cases, texts, clock, dialogs);
        List<IncidentTab> parts = new ArrayList<>(List.of(new OverviewTab(model, cases, new RolesBox(cases, deeds,
                texts, clock, dialogs), texts, clock, dialogs, leave),
                new CourseTab(cases, files, texts, clock, dialogs)));
        parts.addAll(tabs);
        parts.add(new ReviewTab(cases, deeds, texts, clock, dialogs, leave));
        detail = new IncidentDetail(model, cases, deeds, files, parts, texts, clock, dialogs, leave);
        table = Tables.table(Ui.empty("mdi2s-shield-check-outline", texts.of("incident.list.empty")));
        table.setFixedCellSize(ROW);
        columns();
        load = new LoadPane(texts, Ui.frame(table));
        search = Inputs.search(texts.of("incident.list.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        Button alarm = Ui.key(Ui.urgent(texts.of("incident.command.report"), report::show), "F3");
        VBox list = Ui.column(12, bar(alarm), Ui.grow(load));
        list.setMinWidth(LIST);
        list.setMaxWidth(LIST);
        page = Ui.styled(new HBox(16, list, Ui.grow(detail.node())), "incident-page");
        follow();
    }

    private void columns() {
        table.getColumns().add(Tables.node(texts.of("incident.column.what"), LIST - 20, incident -> Ui.column(4,
                Ui.row(8, Ui.strong(incident.number()), words.level(incident.level()), words.status(incident.status()),
                        Ui.gap(), Ui.small(words.moment(incident.knownAt()))),
                Ui.text(incident.place() + "：" + incident.what()))));
    }

    private Node bar(Button alarm) {
        HBox states = Ui.row(4);
        states.getChildren().setAll(Choices.of(Arrays.asList(null, IncidentStatus.RUNNING, IncidentStatus.CLOSED),
                status -> status == null ? texts.of("incident.list.all") : texts.of("incident.status." + status),
                model.statusProperty(), 0, "level-tile"));
        ComboBox<IncidentTypeView> type = Inputs.choice(List.of(), one -> one.name(texts), null);
        type.setItems(model.types());
        type.setPromptText(texts.of("incident.list.every-type"));
        type.setAccessibleText(texts.of("incident.list.every-type"));
        type.setMaxWidth(Double.MAX_VALUE);
        type.valueProperty().bindBidirectional(model.typeProperty());
        Button every = Ui.icon("mdi2c-close", texts.of("incident.list.every-type"),
                () -> model.typeProperty().set(null));
        every.visibleProperty().bind(model.typeProperty().isNotNull());
        every.managedProperty().bind(every.visibleProperty());
        return Ui.column(8, Ui.row(8, states, Ui.gap(), alarm), Ui.row(8, Ui.grow(search), type, every), narrower());
    }

    private Node narrower() {
        List<IncidentLevel> levels = new ArrayList<>();
        levels.add(null);
        levels.addAll(List.of(IncidentLevel.values()));
        ComboBox<IncidentLevel> level = Inputs.choice(levels, one -> one == null
                ? texts.of("incident.list.every-level") : texts.of("incident.level." + one), null);
        level.setPromptText(texts.of("incident.list.every-level"));
        level.setAccessibleText(texts.of("incident.list.every-level"));
        level.valueProperty().bindBidirectional(model.levelProperty());
        List<Integer> years = new ArrayList<>();
        years.add(null);
        int now = clock.today().getYear();
        IntStream.range(0, YEARS).forEach(back -> years.add(now - back));
        ComboBox<Integer> year = Inputs.choice(years, one -> one == null ? texts.of("incident.list.every-year")
                : texts.of("incident.statistics.year", Integer.toString(one)), null);
        year.setPromptText(texts.of("incident.list.every-year"));
        year.setAccessibleText(texts.of("incident.list.every-year"));
        year.valueProperty().bindBidirectional(model.yearProperty());
        CheckBox sensitive = new CheckBox(texts.of("incident.sensitive"));
        sensitive.setMinWidth(Region.USE_PREF_SIZE);
        sensitive.selectedProperty().bindBidirectional(model.sensitiveProperty());
        return Ui.row(8, level, year, Ui.gap(), sensitive);
    }

    private void follow() {
        model.readsProperty().addListener((property, before, now) -> show(model.incidentsProperty().get()));
        model.openedProperty().addListener((property, before, opened) -> {
            detail.show(opened);
            select();
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, before, incident) -> {
            if (incident != null && incident.id() != model.wanted()) {
                model.open(incident.id());
            }
        });
    }

    private void show(List<IncidentView> incidents) {
        load.ready();
        table.getItems().setAll(incidents);
        select();
        if (model.wanted() == 0 && !incidents.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** Marks the incident that is opened, or about to be, if the list shows it. */
    private void select() {
        table.getItems().stream().filter(incident -> incident.id() == model.wanted()).findFirst()
                .ifPresentOrElse(incident -> table.getSelectionModel().select(incident),
                        () -> table.getSelectionModel().clearSelection());
    }

    /** Opens one incident, whatever the list shows. */
    public void open(long incidentId) {
        model.open(incidentId);
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void open(String part) {
        model.open(Long.parseLong(part));
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
