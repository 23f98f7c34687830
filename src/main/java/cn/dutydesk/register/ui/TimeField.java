package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A day and a time of day beside each other. */
final class TimeField {
    private static final double DAY = 150;
    private static final double TIME = 84;

    private final TextField time = Inputs.time(null);
    private final HBox node;

    TimeField(ObjectProperty<LocalDate> day, StringProperty typed, Texts texts) {
        DatePicker picker = Inputs.date(null);
        picker.setPrefWidth(DAY);
        picker.setMinWidth(DAY);
        picker.setAccessibleText(texts.of("register.form.day"));
        picker.valueProperty().bindBidirectional(day);
        time.setPrefWidth(TIME);
        time.setMinWidth(TIME);
        time.setAccessibleText(texts.of("register.form.time"));
        time.textProperty().bindBidirectional(typed);
        node = Ui.row(8, picker, time);
    }

    HBox node() {
        return node;
    }

    TextField time() {
        return time;
    }
}
