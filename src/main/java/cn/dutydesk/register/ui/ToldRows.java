package cn.dutydesk.register.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.register.Told;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** 已报告或通知: a line for each, and one to add the next. */
final class ToldRows {
    private final ObservableList<Told> told;
    private final Texts texts;
    private final Moments moments;
    private final Supplier<Optional<Instant>> called;
    private final TextField whom = new TextField();
    private final TextField time = Inputs.time(null);
    private final VBox lines = Ui.column(4);
    private final VBox node;

    /** @param called when the call was: a time of day below it belongs to the next day */
    ToldRows(ObservableList<Told> told, Texts texts, Moments moments, Supplier<Optional<Instant>> called) {
        this.told = told;
        this.texts = texts;
        this.moments = moments;
        this.called = called;
        whom.setPromptText(texts.of("register.phone.told-prompt"));
        whom.setAccessibleText(texts.of("register.phone.told-prompt"));
        time.setPromptText(texts.of("register.form.now"));
        time.setAccessibleText(texts.of("register.phone.told-time"));
        time.setPrefWidth(84);
        time.setMinWidth(84);
        HBox next = Ui.row(8, Ui.grow(whom), time, Ui.button(texts.of("register.phone.told-add"), this::take));
        node = Ui.column(4, lines, next);
        told.addListener((ListChangeListener<Told>) change -> fill());
        fill();
    }

    /** Takes over what is typed in the line to add. @return false when its time is none */
    boolean take() {
        if (whom.getText().isBlank()) {
            return true;
        }
        Optional<Instant> at = time.getText().isBlank() ? Optional.of(moments.now())
                : moments.read(moments.day(called.get().orElse(moments.now())), time.getText());
        if (at.isEmpty()) {
            time.requestFocus();
            return false;
        }
        Instant when = at.get();
        Instant call = called.get().orElse(when);
        // 00:20 after a call of 23:50 is the next morning.
        if (when.isBefore(call) && !moments.time(when).equals(moments.time(call))) {
            when = moments.read(moments.day(call).plusDays(1), time.getText()).orElse(when);
        }
        told.add(Told.of(whom.getText().strip(), when));
        whom.clear();
        time.clear();
        return true;
    }

    private void fill() {
        lines.getChildren().clear();
        for (Told one : told) {
            lines.getChildren().add(Ui.row(8, Ui.text(one.whom()), Ui.small(moments.full(one.at())), Ui.gap(),
                    Ui.icon("mdi2c-close", texts.of("register.phone.told-remove", one.whom()),
                            () -> told.remove(one))));
        }
        Ui.show(lines, !told.isEmpty());
    }

    Node node() {
        return node;
    }
}
