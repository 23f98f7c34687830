package cn.dutydesk.warning.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.warning.WarningView;
import cn.dutydesk.warning.service.WarningWords;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Warnings in force on the home screen, a slim line each; nothing while there is none. */
final class WarningStrip implements Panel {
    private final WarningModel model;
    private final WarningUi.Window window;
    private final WarningWords words;
    private final VBox root = Ui.column(6);

    WarningStrip(WarningModel model, WarningUi.Window window) {
        this.model = model;
        this.window = window;
        words = new WarningWords(window.texts(), window.clock());
        Ui.show(root, false);
        model.stateProperty().addListener((property, before, state) -> show(state));
        model.problemProperty().addListener((property, before, problem) -> {
            if (problem != null) {
                root.getChildren().setAll(Ui.strip(problem.words(), Tone.WARN));
                Ui.show(root, true);
            }
        });
    }

    private void show(WarningModel.State state) {
        root.getChildren().setAll(state.warnings().stream().map(this::line).toList());
        Ui.show(root, !state.warnings().isEmpty());
    }

    private HBox line(WarningView warning) {
        Texts texts = window.texts();
        Label area = Ui.muted(words.area(warning));
        area.setMinWidth(0);
        HBox.setHgrow(area, Priority.ALWAYS);
        area.setMaxWidth(Double.MAX_VALUE);
        return Ui.styled(Ui.row(10, WarningLook.tag(warning.colour(), texts), Ui.strong(words.title(warning)), area,
                Ui.small(texts.of("warning.strip", words.time(warning.expires()))), Ui.ghost(
                        texts.of("warning.strip.open"),
                        () -> window.open().accept(Places.of("warning", warning.id())))),
                "warning-strip");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }
}
