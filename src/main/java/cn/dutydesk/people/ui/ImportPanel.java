package cn.dutydesk.people.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import cn.dutydesk.people.service.StaffOutcome;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * Choosing a staff list, looking at what it would do row by row, and taking it over. Stands in a dialog of the
 * directory and as a step of the first start.
 */
public final class ImportPanel implements View {
    private static final List<String> PATTERNS = List.of("*.xlsx", "*.xls", "*.csv");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final ImportModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Consumer<StaffOutcome> imported;
    private final StackPane root = Ui.styled(new StackPane(), "people-import");
    private final TableView<ImportModel.PreviewRow> table;
    private final HBox counts = Ui.row(8);
    private final Label file = Ui.strong("");
    private final CheckBox notable = new CheckBox();
    private final Label failure = Ui.tone(Ui.wrapped(""), Tone.URGENT);
    private final Button run;
    private final Label state = Ui.muted("");
    private Node start = root;

    /** @param imported hears of a list that has been taken over */
    public ImportPanel(ImportModel model, Texts texts, Dialogs dialogs, Consumer<StaffOutcome> imported) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.imported = imported;
        table = Tables.table(Ui.muted(texts.of("people.import.nothing-notable")));
        table.getColumns().add(Tables.text(texts.of("people.column.row"), 60, ImportModel.PreviewRow::row));
        table.getColumns().add(Tables.node(texts.of("people.column.fate"), 80, this::fate));
        table.getColumns().add(Tables.text(texts.of("people.column.name"), 88, ImportModel.PreviewRow::name));
        table.getColumns().add(Tables.text(texts.of("people.column.department"), 150,
                ImportModel.PreviewRow::department));
        table.getColumns().add(Tables.text(texts.of("people.column.title"), 140, ImportModel.PreviewRow::title));
        table.getColumns().add(Tables.text(texts.of("people.column.mobile"), 120, ImportModel.PreviewRow::phone));
        table.getColumns().add(Tables.text(texts.of("people.column.words"), 290, ImportModel.PreviewRow::words));
        run = Ui.icon(Ui.primary(texts.of("people.import.run"), this::run), "mdi2f-file-import-outline");
        notable.setText(texts.of("people.import.notable"));
        notable.selectedProperty().addListener(change -> fill());
        root.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        root.setOnDragDropped(drop -> {
            if (drop.getDragboard().hasFiles()) {
                choose(drop.getDragboard().getFiles().getFirst().toPath());
            }
            drop.setDropCompleted(drop.getDragboard().hasFiles());
            drop.consume();
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::paste);
        model.outcomeProperty().addListener((property, before, outcome) -> {
            show(outcome);
            focus();
        });
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                failure.setText(problem.words());
                root.getChildren().setAll(drop());
                focus();
            }
        });
        show(model.outcomeProperty().get());
    }

    /** Reads a file and shows what it would do. */
    public void choose(Path path) {
        failure.setText("");
        root.getChildren().setAll(Ui.empty("mdi2f-file-search-outline", texts.of("people.import.reading",
                path.getFileName())));
        model.preview(path);
    }

    /** A file copied in the file manager: the way without a mouse. */
    private void paste(KeyEvent press) {
        List<File> files = PASTE.match(press) ? Clipboard.getSystemClipboard().getFiles() : List.of();
        if (!files.isEmpty()) {
            press.consume();
            choose(files.getFirst().toPath());
        }
    }

    private void show(StaffOutcome outcome) {
        if (outcome == null) {
            root.getChildren().setAll(drop());
            return;
        }
        file.setText(outcome.file());
        long looks = model.rows().stream().filter(ImportModel.PreviewRow::notable).count();
        counts.getChildren().setAll(
                Ui.tag(texts.of("people.import.count-read", outcome.lines().size()), Tone.NEUTRAL),
                Ui.tag(texts.of("people.import.count-new", outcome.count(StaffOutcome.Change.NEW)), Tone.OK),
                Ui.tag(texts.of("people.import.count-changed", outcome.count(StaffOutcome.Change.CHANGED)),
                        Tone.ACCENT),
                Ui.tag(texts.of("people.import.count-doubtful", outcome.doubtful().size()),
                        outcome.doubtful().isEmpty() ? Tone.NEUTRAL : Tone.WARN),
                Ui.tag(texts.of("people.import.count-refused", outcome.refused().size()),
                        outcome.refused().isEmpty() ? Tone.NEUTRAL : Tone.URGENT),
                Ui.tag(texts.of("people.import.count-missing", outcome.missing().size()), Tone.NEUTRAL));
        notable.setDisable(looks == 0);
        fill();
        Button other = Ui.button(texts.of("people.import.other"), this::ask);
        HBox head = Ui.row(12, Icons.of("mdi2f-file-table-outline"), file, counts, Ui.gap(), notable);
        HBox foot = Ui.row(8, state, Ui.gap(), other, run);
        state.setText(texts.of("people.import.promise"));
        run.setDisable(false);
        start = table;
        failure.setText("");
        Ui.show(failure, false);
        root.getChildren().setAll(Ui.column(12, head, Ui.grow(Ui.frame(table)), failure, foot));
    }

    private void fill() {
        table.getItems().setAll(model.rows().stream().filter(row -> !notable.isSelected() || row.notable()).toList());
    }

    private Node fate(ImportModel.PreviewRow row) {
        if (row.doubtful()) {
            return Ui.tag(texts.of("people.fate.DOUBTFUL"), Tone.WARN);
        }
        Tone tone = switch (row.fate()) {
            case NEW -> Tone.OK;
            case CHANGED -> Tone.ACCENT;
            case REFUSED -> Tone.URGENT;
            case UNCHANGED, MISSING -> Tone.NEUTRAL;
        };
        return Ui.tag(texts.of("people.fate." + row.fate()), tone);
    }

    /** Where a file can be dropped or chosen, with what was wrong with the last one. */
    private Node drop() {
        Button choose = Ui.primary(texts.of("people.import.choose"), this::ask);
        start = choose;
        Label words = Ui.headline(texts.of("people.import.drop"));
        Label help = Ui.styled(Ui.wrapped(texts.of("people.import.help")), "muted");
        help.setMaxWidth(520);
        help.setAlignment(Pos.CENTER);
        help.setTextAlignment(TextAlignment.CENTER);
        failure.setMaxWidth(520);
        failure.setAlignment(Pos.CENTER);
        failure.setTextAlignment(TextAlignment.CENTER);
        Ui.show(failure, !failure.getText().isEmpty());
        VBox box = Ui.styled(Ui.column(12, Icons.of("mdi2f-file-import-outline", 36), words, help, failure, choose),
                "people-drop");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void ask() {
        dialogs.openFile(texts.of("people.import.choose-title"), texts.of("people.import.kind"), PATTERNS,
                this::choose);
    }

    private void run() {
        run.setDisable(true);
        model.run(outcome -> {
            state.setText(texts.of("people.import.done", outcome.lines().size(),
                    outcome.count(StaffOutcome.Change.NEW), outcome.count(StaffOutcome.Change.CHANGED)));
            imported.accept(outcome);
        }, problem -> {
            run.setDisable(false);
            failure.setText(problem.words());
            Ui.show(failure, true);
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        start.requestFocus();
    }
}
