package cn.dutydesk.shell;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Icons;
import cn.dutydesk.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Cards shown while no bureau is open: opening, failed, first start. */
final class StartViews {
    private StartViews() {
    }

    /** The database is being opened. @param words what is being done */
    static VBox opening(Texts texts, String words) {
        ProgressBar bar = Ui.progress(-1);
        return Ui.styled(new VBox(Ui.styled(new Label(texts.of("shell.opening.title")), "cover-title"),
                Ui.styled(Ui.wrapped(words), "muted"), bar), "cover-card");
    }

    /** It could not be opened: the reason, and what can be done. */
    static VBox failed(Texts texts, Failure failure) {
        HBox ways = Ui.row(8);
        ways.setAlignment(Pos.CENTER_LEFT);
        for (Failure.Way way : failure.ways()) {
            ways.getChildren().add(ways.getChildren().isEmpty() ? Ui.primary(way.words(), way.run())
                    : Ui.button(way.words(), way.run()));
        }
        Ui.show(ways, !failure.ways().isEmpty());
        return Ui.styled(new VBox(
                Ui.styled(Icons.of("mdi2a-alert-circle-outline", 36), "failure-icon"),
                Ui.styled(Ui.wrapped(texts.of("shell.failed.title")), "cover-title"),
                Ui.wrapped(failure.words()), ways), "cover-card");
    }

    /** No data yet: two ways on. */
    static VBox firstStart(Texts texts, Runnable setUp, Runnable sample) {
        Button real = way(texts.of("shell.first.set-up"), texts.of("shell.first.set-up.words"),
                "mdi2o-office-building-outline", setUp);
        real.getStyleClass().add("first-way-main");
        Button invented = way(texts.of("shell.first.sample"), texts.of("shell.first.sample.words"),
                "mdi2e-eye-outline", sample);
        VBox box = Ui.styled(new VBox(Ui.styled(Ui.wrapped(texts.of("shell.first.title")), "cover-title"),
                Ui.styled(Ui.wrapped(texts.of("shell.first.hint")), "muted"), real, invented), "cover-card");
        box.getStyleClass().add("first-start");
        return box;
    }

    private static Button way(String title, String words, String icon, Runnable run) {
        Label head = Ui.styled(Ui.wrapped(title), "headline");
        Label text = Ui.styled(Ui.wrapped(words), "muted");
        VBox body = Ui.column(4, head, text);
        body.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(body, Priority.ALWAYS);
        Node arrow = Icons.of("mdi2c-chevron-right", 24);
        Button button = Ui.styled(new Button(), "first-way");
        HBox content = Ui.row(16, Icons.of(icon, 36), body, arrow);
        content.prefWidthProperty().bind(button.widthProperty().subtract(42));
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(title);
        button.setOnAction(event -> run.run());
        return button;
    }
}
