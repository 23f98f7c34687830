package cn.dutydesk.scan.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.scan.ScanProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What to look at, or how far the running scan is. */
final class ScanStart {
    private final ScanModel model;
    private final ScanUi.Window window;
    private final Texts texts;
    private final FlowPane folders = new FlowPane(8, 8);
    private final Button begin;
    private final CheckBox changed;
    private final VBox choice;
    private final VBox running;
    private final VBox card = Ui.card();
    private final Label figures = Ui.text("");
    private final Label folder = Ui.small("");
    private List<Path> media = List.of();

    ScanStart(ScanModel model, ScanUi.Window window) {
        this.model = model;
        this.window = window;
        texts = window.texts();
        begin = Ui.icon(Ui.primary(texts.of("scan.start"), () -> model.start(window.dialogs()::problem)),
                "mdi2m-magnify-scan");
        changed = new CheckBox(texts.of("scan.changed-only"));
        changed.selectedProperty().bindBidirectional(model.changedOnlyProperty());
        Button add = Ui.icon(Ui.button(texts.of("scan.add-folder"), this::add), "mdi2f-folder-plus-outline");
        Button home = Ui.ghost(texts.of("scan.home"), () -> take(Path.of(System.getProperty("user.home"))));
        choice = Ui.column(8, Ui.row(8, Ui.section(texts.of("scan.where")), Ui.gap(), home, add), folders,
                Ui.row(12, changed, Ui.gap(), begin));
        Button pause = Ui.icon(Ui.button(texts.of("scan.pause"), () -> live().ifPresent(
                progress -> model.pause(progress.id(), window.dialogs()::problem))), "mdi2p-pause");
        Button cancel = Ui.icon(Ui.button(texts.of("scan.cancel"), this::cancel), "mdi2s-stop");
        folder.setMaxWidth(Double.MAX_VALUE);
        running = Ui.column(8, Ui.row(8, Ui.section(texts.of("scan.running")), Ui.gap(), pause, cancel),
                Ui.progress(-1), Ui.row(12, figures), folder);
        card.getChildren().addAll(choice, running);
        model.roots().addListener((ListChangeListener<Path>) change -> folders());
        model.stateProperty().addListener((property, before, state) -> {
            media = state.media();
            folders();
        });
        model.progressProperty().addListener((property, before, progress) -> show(progress));
        folders();
        show(Optional.empty());
    }

    Node node() {
        return card;
    }

    void focus() {
        begin.requestFocus();
    }

    private Optional<ScanProgress> live() {
        return model.progressProperty().get();
    }

    private void add() {
        window.dialogs().openFolder(texts.of("scan.add-folder"), this::take);
    }

    private void take(Path path) {
        if (!model.roots().contains(path)) {
            model.roots().add(path);
        }
    }

    private void folders() {
        folders.getChildren().clear();
        for (Path root : model.roots()) {
            Button away = Ui.icon("mdi2c-close", texts.of("scan.remove", root), () -> model.roots().remove(root));
            folders.getChildren().add(Ui.styled(Ui.row(4, Ui.text(root.toString()), away), "scan-root"));
        }
        for (Path plugged : media) {
            if (!model.roots().contains(plugged)) {
                folders.getChildren().add(Ui.icon(Ui.ghost(texts.of("scan.medium", plugged), () -> take(plugged)),
                        "mdi2u-usb-flash-drive-outline"));
            }
        }
        if (folders.getChildren().isEmpty()) {
            folders.getChildren().add(Ui.muted(texts.of("scan.no-folders")));
        }
        begin.setDisable(model.roots().isEmpty());
    }

    private void show(Optional<ScanProgress> progress) {
        Ui.show(running, progress.isPresent());
        Ui.show(choice, progress.isEmpty());
        progress.ifPresent(now -> {
            figures.setText(texts.of("scan.figures", now.files(), ScanWords.size(now.bytes()), now.skipped(),
                    now.hits(), now.unreadable()));
            Ui.tone(figures, now.hits() > 0 ? Tone.URGENT : Tone.NEUTRAL);
            folder.setText(now.folder());
        });
    }

    private void cancel() {
        live().ifPresent(progress -> window.dialogs().confirmLoss(texts.of("scan.cancel"),
                texts.of("scan.cancel-words"), texts.of("scan.cancel"),
                () -> model.cancel(progress.id(), window.dialogs()::problem)).show());
    }
}
