package cn.dutydesk.scan.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.scan.ScanState;
import cn.dutydesk.scan.ScanView;
import java.time.LocalDateTime;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The scans that were made: choose one to see its result, let a paused one go on. */
final class ScanRuns {
    private final ScanModel model;
    private final ScanUi.Window window;
    private final Texts texts;
    private final VBox list = Ui.styled(Ui.column(4), "scan-runs");
    private final VBox card;

    ScanRuns(ScanModel model, ScanUi.Window window) {
        this.model = model;
        this.window = window;
        texts = window.texts();
        Node scroll = Ui.scroll(list);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = Ui.card(texts.of("scan.runs"), "", scroll);
        model.stateProperty().addListener((property, before, state) -> show(state));
    }

    VBox node() {
        return card;
    }

    private void show(ScanModel.State state) {
        list.getChildren().clear();
        if (state.runs().isEmpty()) {
            list.getChildren().add(Ui.muted(texts.of("scan.no-runs")));
        }
        for (ScanView run : state.runs()) {
            list.getChildren().add(row(run, state.shown() != null && state.shown().id() == run.id()));
        }
    }

    private Node row(ScanView run, boolean chosen) {
        LocalDateTime begun = window.clock().local(run.begun());
        Label where = Ui.small(String.join("、", run.roots()));
        Tooltip.install(where, new Tooltip(run.workstation() + "\n" + String.join("\n", run.roots())));
        HBox head = Ui.row(8, Ui.strong(texts.shortDate(begun) + " " + texts.time(begun)), Ui.gap(), tag(run));
        VBox box = Ui.styled(Ui.column(4, head, where, Ui.small(texts.of("scan.run-about", run.byName(),
                run.files() + run.skipped()))), "scan-run");
        if (chosen) {
            box.getStyleClass().add("chosen");
        }
        if (run.state() == ScanState.PAUSED) {
            Button go = Ui.icon(Ui.button(texts.of("scan.resume"), () -> model.resume(run.id(),
                    window.dialogs()::problem)), "mdi2p-play");
            Button drop = Ui.ghost(texts.of("scan.cancel"), () -> model.cancel(run.id(), window.dialogs()::problem));
            box.getChildren().add(Ui.row(8, Ui.disabled(go, run.here() ? ""
                    : texts.of("scan.other-machine", run.workstation())), drop));
        }
        box.setFocusTraversable(true);
        box.setAccessibleText(texts.date(begun) + " " + texts.of("scan.run-state." + run.state()));
        box.setOnMouseClicked(click -> model.choose(run.id()));
        box.setOnKeyPressed(press -> {
            if (press.getCode() == javafx.scene.input.KeyCode.ENTER
                    || press.getCode() == javafx.scene.input.KeyCode.SPACE) {
                press.consume();
                model.choose(run.id());
            }
        });
        return box;
    }

    private Label tag(ScanView run) {
        if (run.hits() > 0) {
            return Ui.tag(texts.of("scan.run-hits", run.hits()), Tone.URGENT);
        }
        return Ui.tag(texts.of("scan.run-state." + run.state()), switch (run.state()) {
            case RUNNING -> Tone.ACCENT;
            case PAUSED -> Tone.WARN;
            case ENDED -> Tone.OK;
            case CANCELLED -> Tone.NEUTRAL;
        });
    }
}
