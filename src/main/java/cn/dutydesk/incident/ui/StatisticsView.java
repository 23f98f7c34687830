package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.CaseStatistics;
import cn.dutydesk.incident.CaseStatistics.Line;
import cn.dutydesk.incident.service.StatisticsService;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Latest;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.kit.Work;
import cn.dutydesk.security.CurrentActor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 统计: incidents of a year by type, month and grade, and the first report against its limit; charts with their figures. */
final class StatisticsView implements View {
    private static final int YEARS = 10;
    private static final double CHART = 250;
    /** Between groups at least; what the axis takes; how wide a bar is at most. */
    private static final double GAP = 14;
    private static final double AXIS = 60;
    private static final double BAR = 40;

    private final StatisticsService service;
    private final CurrentActor actor;
    private final Work work;
    private final Texts texts;
    private final Latest latest = new Latest();
    private final VBox body = Ui.column(16);
    private final LoadPane load;
    private final VBox page;
    private final ComboBox<Integer> year;
    private final Button export;

    StatisticsView(StatisticsService service, IncidentFiles files, CurrentActor actor, Work work, Texts texts,
            BureauClock clock) {
        this.service = service;
        this.actor = actor;
        this.work = work;
        this.texts = texts;
        int now = clock.today().getYear();
        year = Inputs.choice(IntStream.range(0, YEARS).mapToObj(back -> now - back).toList(),
                one -> texts.of("incident.statistics.year", Integer.toString(one)), now);
        year.setAccessibleText(texts.of("incident.statistics.title"));
        year.valueProperty().addListener((property, before, chosen) -> reload());
        export = Ui.button(texts.of("incident.statistics.export"), () -> files.statistics(year.getValue()));
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setDisable(true);
        load = new LoadPane(texts, Ui.scroll(Ui.padded(body, 0, 8, 16, 0)));
        page = Ui.styled(Ui.column(12, Ui.row(12, year, Ui.muted(texts.of("incident.statistics.help")),
                Ui.gap(), export),
                Ui.grow(load)), "incident-page");
    }

    private void reload() {
        long request = latest.next();
        int wanted = year.getValue();
        load.loading();
        export.setDisable(true);
        work.read(() -> service.of(actor.get(), wanted, texts.chinese()), read -> {
            if (latest.is(request)) {
                show(read);
            }
        }, failed -> {
            if (latest.is(request)) {
                load.failed(failed, this::reload);
            }
        });
    }

    private void show(CaseStatistics read) {
        if (read.months().isEmpty()) {
            load.empty(Ui.empty("mdi2c-chart-bar", texts.of("incident.statistics.none")));
            return;
        }
        body.getChildren().setAll(
                part("incident.statistics.by-type", bars(read.types(), List.of("count"), Function.identity()),
                        table(read.types(), "incident.statistics.type", Function.identity())),
                part("incident.statistics.by-month", bars(read.months(), List.of("count", "late"), Function.identity()),
                        table(read.months(), "incident.statistics.month", Function.identity())),
                part("incident.statistics.first", bars(read.types(), List.of("minutes", "limit"), Function.identity()),
                        table(read.levels(), "incident.statistics.level",
                                level -> texts.of("incident.level." + level))));
        load.ready();
        export.setDisable(false);
    }

    private Node part(String key, Node chart, Node table) {
        HBox both = Ui.row(16, Ui.grow(chart), table);
        return Ui.card(texts.of(key), "", both);
    }

    private BarChart<String, Number> bars(List<Line> lines, List<String> what, Function<String, String> name) {
        NumberAxis numbers = new NumberAxis();
        numbers.setMinorTickVisible(false);
        numbers.setAutoRanging(false);
        long most = lines.stream().flatMap(line -> what.stream().map(one -> value(line, one).longValue()))
                .max(Long::compare).orElse(0L);
        long step = Math.max(1, (most + 4) / 5);
        numbers.setTickUnit((double) step);
        numbers.setUpperBound((double) (step * (most / step + 1)));
        CategoryAxis groups = new CategoryAxis();
        BarChart<String, Number> chart = new BarChart<>(groups, numbers);
        chart.setAnimated(false);
        chart.setLegendVisible(what.size() > 1);
        chart.setMinSize(320, CHART);
        chart.setPrefHeight(CHART);
        chart.setMaxHeight(CHART);
        chart.setBarGap(2);
        chart.widthProperty().addListener((property, before, width) -> chart.setCategoryGap(Math.max(GAP,
                (width.doubleValue() - AXIS) / lines.size() - BAR * what.size())));
        for (String one : what) {
            XYChart.Series<String, Number> series = new XYChart.Series<>();
            series.setName(texts.of("incident.statistics." + one));
            lines.forEach(line -> series.getData().add(new XYChart.Data<>(name.apply(line.name()), value(line, one))));
            chart.getData().add(series);
        }
        return Ui.styled(chart, "incident-chart");
    }

    private static Number value(Line line, String what) {
        Long value = switch (what) {
            case "count" -> Long.valueOf(line.count());
            case "late" -> Long.valueOf(line.late());
            case "minutes" -> line.minutes();
            default -> line.limit();
        };
        return value == null ? 0 : value;
    }

    private Node table(List<Line> lines, String key, Function<String, String> name) {
        TableView<Line> table = Tables.table(Ui.muted(""));
        table.getColumns().add(Tables.text(texts.of(key), 126, line -> name.apply(line.name())));
        table.getColumns().add(Tables.number(texts.of("incident.statistics.count"), 64, Line::count));
        table.getColumns().add(Tables.number(texts.of("incident.statistics.minutes"), 96, Line::minutes));
        table.getColumns().add(Tables.number(texts.of("incident.statistics.limit"), 96, Line::limit));
        table.getColumns().add(Tables.number(texts.of("incident.statistics.late"), 64, Line::late));
        table.getItems().setAll(lines);
        table.setMinWidth(462);
        table.setPrefWidth(462);
        table.setMaxWidth(462);
        table.setMinHeight(CHART);
        table.setPrefHeight(CHART);
        table.setMaxHeight(CHART);
        return Ui.frame(table);
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        reload();
    }
}
