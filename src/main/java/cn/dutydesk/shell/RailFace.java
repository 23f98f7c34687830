package cn.dutydesk.shell;

import cn.dutydesk.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What a button of the rail shows: icon, word, what waits; in a narrow window the icon, with what waits at its corner. */
final class RailFace extends HBox {
    private static final double PADDING = 24;

    private final StackPane corner;
    private final @Nullable Label badge;
    private final List<Node> words = new ArrayList<>();

    /** @param badge count of what waits, or null; @param last after the word */
    RailFace(Node icon, String word, @Nullable Label badge, Node... last) {
        super(10);
        this.badge = badge;
        corner = new StackPane(icon);
        words.addAll(List.of(new Label(word), Ui.gap()));
        words.addAll(List.of(last));
        setAlignment(Pos.CENTER_LEFT);
        narrow(false);
    }

    void on(Button button) {
        prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
        button.setGraphic(this);
        button.setMaxWidth(Double.MAX_VALUE);
    }

    void narrow(boolean narrow) {
        corner.getChildren().remove(badge);
        getChildren().setAll(corner);
        if (!narrow) {
            getChildren().addAll(words);
        }
        if (badge != null) {
            (narrow ? corner : this).getChildren().add(badge);
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            badge.setTranslateX(narrow ? 12 : 0);
            badge.setTranslateY(narrow ? -8 : 0);
        }
    }
}
