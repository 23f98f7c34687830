package cn.dutydesk.playbook.ui;

import cn.dutydesk.kit.Inputs;
import cn.dutydesk.kit.Ui;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A span of time: a number and its unit. Left empty it is no span. */
final class SpanField extends HBox {
    private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.HOURS,
            ChronoUnit.DAYS);

    private final TextField number;
    private final ComboBox<ChronoUnit> unit;
    private @Nullable Duration span;

    /** @param initial may be null; @param changed told the span at every change, null when the field is empty */
    SpanField(PlaybookWords words, String name, @Nullable Duration initial,
            Consumer<@Nullable Duration> changed) {
        super(6);
        span = initial;
        ChronoUnit fits = unit(initial);
        number = Inputs.limited(new TextField(initial == null ? "" : String.valueOf(amount(initial, fits))), 5);
        number.setPrefWidth(64);
        number.setMinWidth(64);
        number.setAccessibleText(name);
        unit = Inputs.choice(UNITS, one -> words.texts().of("editor.unit." + one.name()), fits);
        unit.setPrefWidth(96);
        unit.setMinWidth(96);
        unit.setAccessibleText(name);
        getChildren().addAll(number, unit);
        Ui.styled(this, "span-field");
        number.textProperty().addListener((property, before, now) -> read(changed));
        unit.valueProperty().addListener((property, before, now) -> read(changed));
    }

    private void read(Consumer<@Nullable Duration> changed) {
        String typed = number.getText().strip();
        if (typed.isEmpty() || typed.matches("[1-9]\\d{0,4}")) {
            Duration now = typed.isEmpty() ? null
                    : unit.getValue().getDuration().multipliedBy(Long.parseLong(typed));
            number.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), false);
            if (!java.util.Objects.equals(now, span)) {
                span = now;
                changed.accept(now);
            }
        } else {
            number.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), true);
        }
    }

    /** The largest unit that says the span without a rest; minutes for none. */
    private static ChronoUnit unit(@Nullable Duration span) {
        if (span == null || span.isZero()) {
            return ChronoUnit.MINUTES;
        }
        return UNITS.reversed().stream().filter(one -> span.toSeconds() % one.getDuration().toSeconds() == 0)
                .findFirst().orElse(ChronoUnit.SECONDS);
    }

    private static long amount(Duration span, ChronoUnit unit) {
        return span.toSeconds() / unit.getDuration().toSeconds();
    }
}
