package cn.dutydesk.admin.ui;

import cn.dutydesk.audit.Seal;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.LoadPane;
import cn.dutydesk.kit.Tables;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.kit.View;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** 审计封存: where the record ended each day, signed; to be printed, signed by hand and kept elsewhere. */
final class SealsView implements View {
    private static final int SHORT = 16;

    private final SealsModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Label key = Ui.strong("");
    private final TableView<Seal> table;
    private final LoadPane load;
    private final BorderPane root = new BorderPane();

    /** @param desktop opens a file with the desktop's own program */
    SealsView(SealsModel model, Texts texts, BureauClock clock, Dialogs dialogs, Consumer<Path> desktop) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        table = Tables.table(Ui.empty("mdi2s-seal", texts.of("admin.seals.none")));
        table.getColumns().add(Tables.number(texts.of("audit.paper.number"), 64, Seal::number));
        table.getColumns().add(Tables.text(texts.of("audit.paper.day"), 120, seal -> texts.date(seal.day())));
        table.getColumns()
                .add(Tables.text(texts.of("audit.paper.at"), 150, seal -> Sheet.brief(texts, clock, seal.at())));
        table.getColumns().add(Tables.number(texts.of("audit.paper.last"), 110, Seal::sequence));
        table.getColumns().add(Tables.text(texts.of("audit.paper.head"), 260, seal -> texts.of("admin.seals.short",
                seal.head().substring(0, SHORT), seal.head().substring(seal.head().length() - SHORT))));
        table.getColumns().add(Tables.number(texts.of("audit.paper.series"), 72, Seal::series));
        table.getColumns().forEach(column -> column.setSortable(false));
        load = new LoadPane(texts, Ui.frame(table));
        FileMenu files = new FileMenu(texts, dialogs, model.work(), desktop);
        root.setTop(Sheet.head(Ui.muted(texts.of("admin.seals.key")), key, Ui.gap(),
                Ui.button(texts.of("admin.seals.lines"), this::lines), files.button(this::sheet),
                Ui.primary(texts.of("admin.seals.now"), this::seal)));
        root.setCenter(load);
        root.setBottom(Ui.padded(Ui.styled(Ui.wrapped(texts.of("admin.seals.what")), "muted"), 12, 0, 0, 0));
        Sheet.style(root);
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                load.failed(problem, model::reload);
            }
        });
    }

    private void show(SealsModel.Shown shown) {
        root.getTop().setDisable(!shown.may());
        key.setText(shown.fingerprint());
        table.getItems().setAll(shown.seals());
        if (shown.may()) {
            load.ready();
        } else {
            load.empty(Ui.empty("mdi2l-lock-outline", texts.of("admin.seals.read-why")));
        }
    }

    /** Of the month of the chosen seal, else of the newest. */
    private FileMenu.@Nullable Paper sheet() {
        Seal chosen = table.getSelectionModel().getSelectedItem();
        List<Seal> all = table.getItems();
        return all.isEmpty() ? null : model.sheet(YearMonth.from((chosen == null ? all.getFirst() : chosen).day()));
    }

    private void lines() {
        dialogs.saveFile(texts.of("admin.seals.lines"), "seals.jsonl", "JSON", List.of("*.jsonl"), file -> model
                .lines(file, () -> dialogs.notice(texts.of("admin.seals.written"), Tone.OK), dialogs::problem));
    }

    private void seal() {
        model.seal(made -> dialogs.notice(made.map(seal -> texts.of("admin.seals.made", seal.number()))
                .orElseGet(() -> texts.of("admin.seals.nothing")), Tone.OK), dialogs::problem);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        load.loading();
        model.reload();
    }
}
