package cn.dutydesk.kit;

import cn.dutydesk.core.BureauClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A day and a time of day: until when something is to be done. Both empty means none. */
public final class DueField extends HBox {
    private static final LocalTime USUAL = LocalTime.of(17, 30);

    private final BureauClock clock;
    private final DatePicker day = Inputs.date(null);
    private final TextField time = Inputs.time(null);

    public DueField(BureauClock clock, @Nullable Instant initial) {
        super(8);
        this.clock = clock;
        day.setPrefWidth(150);
        time.setPrefWidth(80);
        getChildren().addAll(day, time);
        set(initial);
        day.valueProperty().addListener((property, before, now) -> {
            if (now != null && time.getText().isBlank()) {
                time.setText(USUAL.toString());
            }
        });
    }

    /** @param at null empties it */
    public void set(@Nullable Instant at) {
        time.setText(at == null ? "" : clock.local(at).toLocalTime().withSecond(0).withNano(0).toString());
        day.setValue(at == null ? null : clock.local(at).toLocalDate());
    }

    /** Whether something is there that is no day or no time of day. */
    public boolean wrong() {
        String typed = day.getEditor().getText();
        return !typed.isBlank() && date().isEmpty()
                || !time.getText().isBlank() && Inputs.readTime(time.getText()).isEmpty()
                || typed.isBlank() && !time.getText().isBlank();
    }

    private Optional<LocalDate> date() {
        return Inputs.readDate(day.getEditor().getText());
    }

    /** @return null for none */
    public @Nullable Instant get() {
        return date().map(date -> clock.instant(date.atTime(Inputs.readTime(time.getText()).orElse(USUAL))))
                .orElse(null);
    }

    @Override
    public void requestFocus() {
        day.requestFocus();
    }
}
