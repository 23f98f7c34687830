package cn.dutydesk.leak.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.leak.LeakClock;
import cn.dutydesk.leak.LeakState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** How a leak report reads: states and limits in words and colour. */
final class LeakWords {
    private static final int DAYS_FROM = 48;
    private static final Duration SOON = Duration.ofDays(7);

    private final Texts texts;
    private final BureauClock clock;

    LeakWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Label state(LeakState state) {
        Tone tone = switch (state) {
            case REPORTED -> Tone.URGENT;
            case SUBMITTED, RESULT_SUBMITTED -> Tone.WARN;
            case APPROVED, RESULT_APPROVED -> Tone.ACCENT;
            case CLOSED -> Tone.OK;
        };
        return Ui.tag(texts.of("leak.state." + state), tone);
    }

    /** 还有 21 小时, 逾期 3 小时, 按时, 逾期 5 小时完成. */
    Label clock(LeakClock one) {
        Instant now = clock.now();
        Duration left = Duration.between(one.done() == null ? now : one.done(), one.due());
        if (one.done() != null) {
            return one.late(now) ? Ui.tag(texts.of("leak.due.was-late", span(left.negated())), Tone.WARN)
                    : Ui.tag(texts.of("leak.due.in-time"), Tone.OK);
        }
        return one.late(now) ? Ui.tag(texts.of("leak.due.late", span(left.negated())), Tone.URGENT)
                : Ui.tag(texts.of("leak.due.left", span(left)),
                        one.kind().first() || left.compareTo(SOON) < 0 ? Tone.WARN
                                : Tone.NEUTRAL);
    }

    private String span(Duration span) {
        long hours = span.toHours();
        return hours >= DAYS_FROM ? texts.of("leak.span.days", hours / 24) : hours >= 1
                ? texts.of("leak.span.hours", hours) : texts.of("leak.span.minutes", Math.max(1, span.toMinutes()));
    }

    /** 2月18日 08:30. */
    String moment(@Nullable Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }
}
