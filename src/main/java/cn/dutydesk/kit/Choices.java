package cn.dutydesk.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * One of a few, all in sight: buttons of which exactly one is on. Tab comes to the one that is on and goes on; arrow
 * keys move among them. Lay them out as you like.
 */
public final class Choices {
    private Choices() {
    }

    /**
     * @param values  the choices in reading order; null may be one of them
     * @param words   what stands on each
     * @param chosen  kept equal to the button that is on
     * @param columns how many stand in a row, for the arrow keys; 0 when all stand in one row
     * @param style   style class of each button
     */
    public static <T> List<ToggleButton> of(List<T> values, Function<T, String> words, Property<T> chosen, int columns,
            String style) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        int step = columns == 0 ? values.size() : columns;
        for (T value : values) {
            ToggleButton button = Ui.styled(new ToggleButton(words.apply(value)), style);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(Objects.equals(chosen.getValue(), value));
            button.focusTraversableProperty().bind(button.selectedProperty());
            button.setOnAction(click -> button.setSelected(true));
            button.selectedProperty().addListener((property, before, on) -> {
                if (on) {
                    chosen.setValue(value);
                }
            });
            button.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
                int to = buttons.indexOf(button) + by(press.getCode(), step);
                if (by(press.getCode(), step) != 0) {
                    press.consume();
                    if (to >= 0 && to < buttons.size()) {
                        buttons.get(to).setSelected(true);
                        buttons.get(to).requestFocus();
                    }
                }
            });
            buttons.add(button);
        }
        chosen.addListener((property, before, now) -> {
            int index = values.indexOf(now);
            if (index >= 0) {
                buttons.get(index).setSelected(true);
            }
        });
        return buttons;
    }

    private static int by(KeyCode key, int step) {
        return switch (key) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -step;
            case DOWN -> step;
            default -> 0;
        };
    }
}
