package cn.dutydesk.presence.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The month shown, with one step back and forth. */
final class MonthBar {
    private MonthBar() {
    }

    static HBox of(PresenceModel model, Texts texts) {
        Label name = Ui.strong(texts.month(model.monthProperty().get()));
        name.setMinWidth(88);
        model.monthProperty().addListener((property, before, now) -> name.setText(texts.month(now)));
        return Ui.row(4, Ui.icon("mdi2c-chevron-left", texts.of("presence.month.before"),
                () -> model.monthProperty().set(model.monthProperty().get().minusMonths(1))), name,
                Ui.icon("mdi2c-chevron-right", texts.of("presence.month.after"),
                        () -> model.monthProperty().set(model.monthProperty().get().plusMonths(1))));
    }
}
