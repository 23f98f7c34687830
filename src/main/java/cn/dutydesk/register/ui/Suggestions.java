package cn.dutydesk.register.ui;

import cn.dutydesk.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What may be meant by what is typed, in a list below the fields: arrow keys walk through it, Enter takes one, Esc takes
 * the list away. It never takes the keyboard from the field.
 */
final class Suggestions<T> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private final Function<T, HBox> draw;
    private final Consumer<T> take;
    private final Runnable dismiss;
    private final VBox rows = Ui.styled(new VBox(), "suggestions");
    private List<T> found = List.of();
    private int chosen = -1;

    /** @param dismiss called when the person wants none of them */
    Suggestions(Function<T, HBox> draw, Consumer<T> take, Runnable dismiss) {
        this.draw = draw;
        this.take = take;
        this.dismiss = dismiss;
        Ui.show(rows, false);
    }

    void show(List<? extends T> hits) {
        found = List.copyOf(hits);
        chosen = -1;
        rows.getChildren().clear();
        for (T hit : found) {
            HBox row = Ui.styled(draw.apply(hit), "suggestion");
            row.setOnMousePressed(press -> {
                press.consume();
                take.accept(hit);
            });
            rows.getChildren().add(row);
        }
        Ui.show(rows, !found.isEmpty());
    }

    /** Lets the keys of a field walk through the list. */
    void hear(TextField field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (!found.isEmpty() && key(press.getCode())) {
                press.consume();
            }
        });
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case DOWN -> choose(Math.min(chosen + 1, found.size() - 1));
            case UP -> choose(Math.max(chosen - 1, -1));
            case ESCAPE -> dismiss.run();
            case ENTER -> {
                if (chosen < 0) {
                    return false;
                }
                take.accept(found.get(chosen));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
    }

    Node node() {
        return rows;
    }
}
