package cn.dutydesk.incident.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.PhoneWords;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.Contact;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step of reporting: time left or how late, what to do, whom to call with the number in large type, and the tick. */
final class ClockRow extends HBox {
    private final ClockView step;
    private final Texts texts;
    private final BureauClock clock;
    private final Label left = Ui.headline("");

    /**
     * @param first whether it is what to do next: its button is the loud one
     * @param wide  whether there is room for everything in one line
     */
    ClockRow(ClockView step, Contact contact, boolean first, boolean wide, Texts texts, BureauClock clock,
            Consumer<ClockView> done) {
        super(12);
        this.step = step;
        this.texts = texts;
        this.clock = clock;
        setAlignment(Pos.CENTER_LEFT);
        Ui.styled(this, "clock-row");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Label what = Ui.strong(ClockWords.of(step, texts));
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label limit = Ui
                .muted(texts.of("chain.clock.limit", texts.time(clock.local(step.dueAt())), step.limit().words(texts)));
        String called = PhoneWords.spaced(contact.phone());
        if (step.done()) {
            getChildren().setAll(left, Ui.grow(Ui.column(0, what, limit)), state());
        } else if (wide) {
            Label name = Ui.strong(contact.name());
            getChildren().setAll(left, what, name, Ui.grow(limit));
            if (!called.isEmpty()) {
                getChildren().add(Ui.phone(called));
            }
            getChildren().add(tick(first, done));
        } else {
            VBox words = Ui.column(0, Ui.row(8, what, Ui.text(contact.name())), limit);
            if (!called.isEmpty()) {
                words.getChildren().add(Ui.phone(called));
            }
            getChildren().setAll(left, Ui.grow(words), tick(first, done));
        }
        tick();
    }

    private Button tick(boolean first, Consumer<ClockView> done) {
        String words = texts.of("chain.clock.done." + step.step());
        boolean late = step.late(clock.now());
        return first && late ? Ui.urgent(words, () -> done.accept(step))
                : first ? Ui.primary(words, () -> done.accept(step)) : Ui.button(words, () -> done.accept(step));
    }

    private Label state() {
        if (step.ended()) {
            return Ui.tag(texts.of("chain.clock.ended-why", texts.time(clock.local(step.endedAt())), step.endReason()),
                    Tone.NEUTRAL);
        }
        boolean late = step.late(clock.now());
        return Ui.tag(texts.of("incident.clock.done-by", texts.time(clock.local(step.doneAt())), step.doneBy()),
                late ? Tone.URGENT : Tone.OK);
    }

    /** Once a second. */
    void tick() {
        if (step.ended()) {
            left.setText(texts.of("chain.clock.ended"));
            Ui.tone(left, Tone.NEUTRAL);
            return;
        }
        left.setText(step.done() && !step.late(clock.now()) ? texts.of("incident.clock.in-time")
                : Countdown.words(step, clock.now(), texts));
        Ui.tone(left, step.done() && !step.late(clock.now()) ? Tone.OK : Countdown.tone(step, clock.now()));
    }
}
