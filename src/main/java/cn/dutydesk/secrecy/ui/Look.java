package cn.dutydesk.secrecy.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.ClearanceState;
import cn.dutydesk.secrecy.CountResult;
import cn.dutydesk.secrecy.DeviceView;
import cn.dutydesk.secrecy.LineView;
import cn.dutydesk.secrecy.UseGrade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the states of the registers look: a word in its colour. */
final class Look {
    private final Texts texts;
    private final BureauClock clock;

    Look(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Label grade(ClearanceGrade grade) {
        return Ui.tag(texts.of("secrecy.grade." + grade), grade == ClearanceGrade.CORE ? Tone.HOLIDAY
                : grade == ClearanceGrade.IMPORTANT ? Tone.ACCENT : Tone.NEUTRAL);
    }

    Label state(ClearanceState state) {
        return Ui.tag(texts.of("secrecy.state." + state), switch (state) {
            case IN_POST -> Tone.OK;
            case REVIEW, LEAVING -> Tone.WARN;
            case COOLING -> Tone.ACCENT;
            case ENDED -> Tone.NEUTRAL;
        });
    }

    Label device(DeviceView device) {
        boolean late = device.open() != null && device.open().late(clock.today());
        return late ? Ui.tag(texts.of("device.late", texts.of("device.state." + device.state())), Tone.URGENT)
                : Ui.tag(texts.of("device.state." + device.state()), switch (device.state()) {
                    case IN_USE -> Tone.OK;
                    case LENT, OUTSIDE, REPAIR -> Tone.ACCENT;
                    case TO_DESTROY -> Tone.WARN;
                    case DESTROYED -> Tone.NEUTRAL;
                    case LOST -> Tone.URGENT;
                });
    }

    Label use(UseGrade use) {
        return Ui.tag(texts.of("device.use." + use), use == UseGrade.OPEN ? Tone.NEUTRAL
                : use == UseGrade.INTERNAL ? Tone.ACCENT : Tone.WARN);
    }

    Label count(CountResult result) {
        return Ui.tag(texts.of("device.result." + result), switch (result) {
            case FOUND -> Tone.OK;
            case ELSEWHERE -> Tone.ACCENT;
            case UNSEEN -> Tone.NEUTRAL;
            case MISSING -> Tone.URGENT;
            case SURPLUS -> Tone.WARN;
        });
    }

    /** A day with how near it is. */
    Node until(@Nullable LocalDate day) {
        if (day == null) {
            return Ui.muted(texts.of("secrecy.none"));
        }
        long days = ChronoUnit.DAYS.between(clock.today(), day);
        return days < 0 ? Ui.tag(texts.of("secrecy.late", -days), Tone.URGENT)
                : days <= 30 ? Ui.tag(texts.of("secrecy.in-days", days), Tone.WARN) : Ui.text(day.toString());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? texts.of("secrecy.none") : day.toString();
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : clock.local(at).toLocalDate() + " " + texts.time(clock.local(at));
    }

    /** The course of a person or a device, newest first. */
    VBox course(List<LineView> lines) {
        VBox box = new VBox();
        for (LineView line : lines) {
            String until = line.until() == null ? "" : texts.of("secrecy.line-until", line.until().toString());
            String kind = texts.of("secrecy.line." + line.kind()) + until;
            Label what = Ui.wrapped(line.words().isBlank() ? kind : texts.of("secrecy.line-words", kind,
                    line.words().lines().findFirst().orElse("")));
            if (line.words().contains("\n")) {
                // What was signed, or a longer story: to be read by whoever points at it.
                what.setTooltip(new Tooltip(line.words()));
            }
            box.getChildren().add(Ui.styled(Ui.column(2, what, Ui.small(line.day() + " · " + line.by())),
                    "register-line"));
        }
        return box;
    }

    /** Buttons that go into as many rows as they need. */
    static FlowPane flow(List<Node> buttons) {
        FlowPane flow = new FlowPane(8, 8);
        flow.getChildren().setAll(buttons);
        return flow;
    }
}
