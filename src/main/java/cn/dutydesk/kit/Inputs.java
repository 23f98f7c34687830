package cn.dutydesk.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Fields that understand what people type. */
public final class Inputs {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：.时]?(\\d{2})分?");

    private Inputs() {
    }

    /** A date with a calendar to choose from: 2026-02-17, also typed as 20260217, 2026.2.17 or 2026年2月17日. */
    public static DatePicker date(@Nullable LocalDate initial) {
        DatePicker picker = new DatePicker(initial);
        picker.setShowWeekNumbers(false);
        picker.setPromptText("2026-02-17");
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate date) {
                return date == null ? "" : date.toString();
            }

            @Override
            public @Nullable LocalDate fromString(String typed) {
                return typed.isBlank() ? null : readDate(typed).orElse(picker.getValue());
            }
        });
        return picker;
    }

    /** A time of day: 08:30, also typed as 830, 8.30 or 8时30分; read it with {@link #readTime}. */
    public static TextField time(@Nullable LocalTime initial) {
        TextField field = new TextField(initial == null ? "" : initial.toString().substring(0, 5));
        field.setPromptText("08:30");
        field.setPrefColumnCount(5);
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                readTime(field.getText()).ifPresent(time -> field.setText(time.toString().substring(0, 5)));
            }
        });
        return field;
    }

    public static Optional<LocalDate> readDate(String typed) {
        Matcher match = DATE.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Reads what was typed into {@link #time}; empty when it is no time of day. */
    public static Optional<LocalTime> readTime(String typed) {
        Matcher match = TIME.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** A choice of one from a list, shown by its words. @param initial may be null */
    public static <T> ComboBox<T> choice(List<T> values, Function<T, String> words, @Nullable T initial) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String shown) {
                return box.getValue();
            }
        });
        box.setValue(initial);
        box.setVisibleRowCount(12);
        return box;
    }

    /** Several lines of text that wrap. Tab goes on to the next field: nobody puts tabulators into a record. */
    public static TextArea area(String initial, int rows) {
        TextArea area = new TextArea(initial);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB && !press.isControlDown()) {
                press.consume();
                area.requestFocusTraversal(press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return area;
    }

    /** A field to search with, its magnifier at the left. */
    public static TextField search(String prompt) {
        atlantafx.base.controls.CustomTextField field = new atlantafx.base.controls.CustomTextField();
        field.setPromptText(prompt);
        field.setLeft(Icons.of("mdi2m-magnify"));
        field.getStyleClass().add("search-field");
        return field;
    }

    /** Takes no more than {@code most} characters. */
    public static <C extends TextInputControl> C limited(C field, int most) {
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= most ? change : null));
        return field;
    }
}
