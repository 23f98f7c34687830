package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.Evaluation;
import cn.dutydesk.presence.Evaluation.Line;
import cn.dutydesk.presence.FactKind;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.PresencePapers;
import cn.dutydesk.roster.PaperFormat;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 考勤评议: a month counted person by person; the facts behind the chosen line at the right. */
final class EvaluationPane {
    private static final double ASIDE = 310;

    private final PresenceModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final EvaluationDesk desk;
    private final FactList list;
    private final TableView<Line> table;
    private final VBox behind = Ui.column(12);
    private final HBox root;
    private @Nullable Evaluation evaluation;

    EvaluationPane(PresenceModel model, PresenceWords words, PresenceDialogs asking, Dialogs dialogs,
            EvaluationDesk desk) {
        this.model = model;
        this.texts = words.texts;
        this.dialogs = dialogs;
        this.desk = desk;
        list = new FactList(model, words, asking);
        table = Tables.table(Ui.empty("mdi2a-account-check-outline", texts.of("presence.evaluation.empty")));
        // Eleven columns beside the facts: headings of other languages stand in two lines.
        table.getStyleClass().add("tall-heads");
        columns(words);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, line) -> behind());
        VBox left = Ui.column(12, Ui.row(16, MonthBar.of(model, texts), Ui.gap(), files()),
                Ui.grow(Ui.frame(table)));
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox aside = Ui.card(texts.of("presence.evaluation.behind"), "", Ui.grow(Ui.scroll(behind)));
        aside.setMinWidth(ASIDE);
        aside.setPrefWidth(ASIDE);
        root = new HBox(16, left, aside);
    }

    private void columns(PresenceWords words) {
        table.getColumns().add(Tables.text(texts.of("presence.evaluation.person"), 80, Line::person));
        add(texts.of("presence.evaluation.duties"), Line::duties);
        add(texts.of("presence.evaluation.in-time"), Line::inTime);
        for (FactKind kind : FactKind.values()) {
            add(texts.of("presence.fact." + kind), line -> line.count(kind));
        }
        add(texts.of("presence.evaluation.excused"), Line::excused);
        table.getColumns().add(Tables.text(texts.of("presence.evaluation.checks"), 86,
                line -> line.checks() == 0 ? "—" : line.answered() + " / " + line.checks()));
        table.getColumns().add(Tables.text(texts.of("presence.evaluation.mean"), 94,
                line -> line.meanSeconds() == 0 ? "—" : words.seconds(line.meanSeconds())));
        table.getColumns().add(Tables.text(texts.of("presence.evaluation.patrols"), 86,
                line -> line.patrols() + " / " + line.missed()));
    }

    private void add(String title, ToIntFunction<Line> value) {
        table.getColumns().add(Tables.number(title, 60, line -> value.applyAsInt(line)));
    }

    private MenuButton files() {
        MenuButton menu = new MenuButton(texts.of("presence.evaluation.export"));
        for (PaperFormat format : PresencePapers.FORMATS) {
            MenuItem item = new MenuItem(texts.of("presence.paper." + format));
            item.setOnAction(event -> export(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void export(PaperFormat format) {
        YearMonth month = model.monthProperty().get();
        dialogs.saveFile(texts.of("presence.evaluation.export"), desk.papers().fileName(month, format),
                texts.of("presence.paper." + format), List.of("*." + format.ending()), file -> model.write(
                        actor -> desk.papers().write(actor, month, format, file), () -> dialogs.notice(
                                texts.of("presence.evaluation.saved", file.getFileName()), Tone.OK,
                                texts.of("presence.evaluation.open"), () -> open(file)),
                        dialogs::problem));
    }

    private void open(Path file) {
        model.ask(actor -> {
            desk.open().accept(file);
            return file;
        }, opened -> {}, dialogs::problem);
    }

    HBox node() {
        return root;
    }

    void show(Evaluation now) {
        Line chosen = table.getSelectionModel().getSelectedItem();
        evaluation = now;
        table.getItems().setAll(now.rows());
        table.getItems().stream().filter(line -> chosen != null && line.personId() == chosen.personId()).findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, this::selectTelling);
        behind();
    }

    /** The first line with something behind it. */
    private void selectTelling() {
        table.getItems().stream().filter(line -> !line.facts().isEmpty()).findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private void behind() {
        Line line = table.getSelectionModel().getSelectedItem();
        List<FactView> facts = line == null || evaluation == null ? List.of() : evaluation.facts().stream()
                .filter(fact -> fact.personId() == line.personId()).toList();
        behind.getChildren().setAll(facts.isEmpty() ? Ui.muted(texts.of("presence.evaluation.no-facts"))
                : list.node(facts));
    }
}
