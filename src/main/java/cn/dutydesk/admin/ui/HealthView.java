package cn.dutydesk.admin.ui;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Health;
import cn.dutydesk.admin.Program;
import cn.dutydesk.admin.check.Sizes;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** 运行状况: what the doctor found, and the facts support asks for. */
final class HealthView implements View {
    /** Width of the column of topics, in pixels. */
    private static final double TOPIC = 108;

    private final HealthModel model;
    private final Texts texts;
    private final BureauClock clock;
    private final Dialogs dialogs;
    private final VBox findings = new VBox();
    private final StackPane side = new StackPane();
    private final HBox summary = Ui.row(8);
    private final Button again;
    private final LoadPane load;
    private final BorderPane root = new BorderPane();

    HealthView(HealthModel model, Texts texts, BureauClock clock, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
        this.clock = clock;
        again = Ui.icon(Ui.button(texts.of("admin.health-again"), this::examine), "mdi2r-refresh");
        side.setMinWidth(Sheet.ASIDE);
        side.setMaxWidth(Sheet.ASIDE);
        VBox card = Ui.card(findings);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        VBox list = new VBox(card);
        list.setMinWidth(0);
        load = new LoadPane(texts, new HBox(16, Ui.grow(Ui.scroll(list)), side));
        Button support = Ui.icon(Ui.button(texts.of("admin.support.make"), this::support), "mdi2l-lifebuoy");
        support.setTooltip(new Tooltip(texts.of("admin.support.what")));
        root.setTop(Sheet.head(summary, Ui.gap(), support, again));
        root.setCenter(load);
        Sheet.style(root);
        model.reportProperty().addListener((property, old, report) -> show(report));
        model.problemProperty().addListener((property, old, problem) -> {
            if (problem != null) {
                load.failed(problem, this::examine);
            }
        });
    }

    private void examine() {
        load.loading();
        model.examine();
    }

    private void support() {
        dialogs.saveFile(texts.of("admin.support.make"), SupportBundle.name(clock), "ZIP", List.of("*.zip"),
                file -> model.support(file, () -> dialogs.notice(texts.of("admin.support.written", file), Tone.OK),
                        dialogs::problem));
    }

    private void show(HealthModel.Report report) {
        long bad = count(report, Health.BAD);
        long warn = count(report, Health.WARN);
        summary.getChildren().clear();
        if (bad > 0) {
            summary.getChildren().add(Ui.tag(texts.of("admin.health-bad", bad), Tone.URGENT));
        }
        if (warn > 0) {
            summary.getChildren().add(Ui.tag(texts.of("admin.health-warn", warn), Tone.WARN));
        }
        if (bad + warn == 0) {
            summary.getChildren().add(Ui.tag(texts.of("admin.doctor.all-fine"), Tone.OK));
        }
        summary.getChildren().add(Ui.small(texts.of("admin.health-at", Sheet.second(texts, clock, report.at()))));
        findings.getChildren().setAll(report.findings().stream().map(this::row).toList());
        findings.getChildren().getLast().getStyleClass().add("last");
        side.getChildren().setAll(facts(report));
        load.ready();
    }

    private static long count(HealthModel.Report report, Health health) {
        return report.findings().stream().filter(finding -> finding.health() == health).count();
    }

    private Node row(Finding finding) {
        Tone tone = switch (finding.health()) {
            case OK -> Tone.OK;
            case WARN -> Tone.WARN;
            case BAD -> Tone.URGENT;
        };
        Label topic = Ui.strong(texts.of("admin.topic." + finding.topic()));
        topic.setMinWidth(TOPIC);
        topic.setPrefWidth(TOPIC);
        VBox state = new VBox(Ui.tag(texts.of("admin.health." + finding.health()), tone));
        state.setMinWidth(56);
        VBox words = Ui.column(4, Ui.wrapped(finding.words()));
        if (!finding.advice().isEmpty()) {
            HBox advice = new HBox(6, Icons.of("mdi2a-arrow-right", 16), Ui.grow(Ui.styled(Ui.wrapped(finding.advice()),
                    "muted")));
            words.getChildren().add(advice);
        }
        HBox row = Ui.styled(new HBox(12, state, topic, Ui.grow(words)), "list-row", "admin-finding");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node facts(HealthModel.Report report) {
        Program program = model.program();
        String place = program.directory() == null ? texts.of("admin.facts-memory") : program.directory().toString();
        GridPane pairs = Ui.pairs(texts.of("admin.facts-version"), texts.of("admin.facts-program", program.version()),
                texts.of("admin.facts-running"), running(report.running()),
                texts.of("admin.facts-started"), Sheet.moment(texts, clock, program.started()),
                texts.of("admin.facts-zone"), clock.zone().getId(),
                texts.of("admin.facts-directory"), place);
        if (report.databaseBytes() >= 0) {
            Ui.pair(pairs, texts.of("admin.facts-size"), Ui.text(Sizes.words(report.databaseBytes())));
        }
        VBox card = Ui.card(texts.of("admin.facts-title"), "", pairs);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        return card;
    }

    private String running(Duration time) {
        if (time.toDays() > 0) {
            return texts.of("admin.running-days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0 ? texts.of("admin.running-hours", time.toHours(), time.toMinutesPart())
                : texts.of("admin.running-minutes", time.toMinutes());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        examine();
    }

    @Override
    public void focus() {
        again.requestFocus();
    }
}
