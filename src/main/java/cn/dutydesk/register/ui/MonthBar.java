package cn.dutydesk.register.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Ui;
import java.time.YearMonth;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which month a register shows: one back, one on, or all of them. */
final class MonthBar {
    private final ObjectProperty<YearMonth> month;
    private final Texts texts;
    private final Label name = Ui.strong("");
    private final Button before;
    private final Button after;
    private final Button all;
    private final HBox node;

    MonthBar(ObjectProperty<YearMonth> month, Texts texts, BureauClock clock) {
        this.month = month;
        this.texts = texts;
        before = Ui.icon("mdi2c-chevron-left", texts.of("register.month.before"), () -> turn(-1));
        after = Ui.icon("mdi2c-chevron-right", texts.of("register.month.after"), () -> turn(1));
        all = Ui.ghost("", () -> month.set(month.get() == null ? YearMonth.from(clock.today()) : null));
        name.setMinWidth(84);
        node = Ui.row(4, before, name, after, all);
        month.addListener((property, old, now) -> show());
        show();
    }

    private void turn(int by) {
        if (month.get() != null) {
            month.set(month.get().plusMonths(by));
        }
    }

    private void show() {
        boolean one = month.get() != null;
        name.setText(one ? texts.month(month.get()) : texts.of("register.month.all"));
        before.setDisable(!one);
        after.setDisable(!one);
        all.setText(texts.of(one ? "register.month.all" : "register.month.this"));
    }

    Node node() {
        return node;
    }
}
