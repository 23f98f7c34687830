package cn.dutydesk.incident.ui;

import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.ClockView;
import cn.dutydesk.kit.Tone;
import java.time.Duration;
import java.time.Instant;

/** A running limit in words and a colour: what is left, or how late. */
final class Countdown {
    /** From here on the colour warns. */
    private static final Duration NEAR = Duration.ofMinutes(20);

    private Countdown() {
    }

    /** 17:24, 1:02:05, or 逾期 2:36. */
    static String words(ClockView step, Instant now, Texts texts) {
        Duration left = step.left(now);
        String clock = clock(left.abs());
        return left.isNegative() ? texts.of("incident.clock.late", clock) : clock;
    }

    static Tone tone(ClockView step, Instant now) {
        Duration left = step.left(now);
        return left.isNegative() ? Tone.URGENT : left.compareTo(NEAR) < 0 ? Tone.WARN : Tone.NEUTRAL;
    }

    private static String clock(Duration span) {
        return span.toHours() > 0
                ? "%d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : "%d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
    }
}
