package cn.dutydesk.playbook.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.playbook.Grade;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Times, states and kinds of runs in words and colours. */
public final class RunWords {
    /** From here on a countdown warns. */
    private static final Duration NEAR = Duration.ofMinutes(5);
    private static final int HOUR = 60;

    public final Texts texts;
    public final BureauClock clock;

    public RunWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** 17:24, 1:02:05, 3 天 4 小时, or 逾期 2:36. */
    public String countdown(Duration left) {
        String figure = figure(left.abs());
        return left.isNegative() ? texts.of("runs.late", figure) : figure;
    }

    public static Tone tone(@Nullable Duration left) {
        return left == null ? Tone.NEUTRAL : left.isNegative() ? Tone.URGENT
                : left.compareTo(NEAR) < 0 ? Tone.WARN : Tone.NEUTRAL;
    }

    private String figure(Duration span) {
        if (span.toDays() > 0) {
            return texts.of("runs.span.days", span.toDays(), span.toHoursPart());
        }
        return span.toHours() > 0
                ? "%d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart())
                : "%d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
    }

    /** 40 秒, 8 分, 2 小时 05 分, 3 天 4 小时. */
    public String span(Duration span) {
        long minutes = span.toMinutes();
        if (minutes < 2 && span.toSeconds() % HOUR != 0) {
            return texts.of("runs.span.seconds", span.toSeconds());
        }
        if (span.toDays() > 0) {
            return texts.of("runs.span.days", span.toDays(), span.toHoursPart());
        }
        return minutes < HOUR ? texts.of("runs.span.minutes", minutes)
                : texts.of("runs.span.hours", minutes / HOUR, "%02d".formatted(minutes % HOUR));
    }

    /** 02:14. */
    public String time(Instant at) {
        return texts.time(clock.local(at));
    }

    /** 02:14:36. */
    public String second(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.time(local) + ":%02d".formatted(local.getSecond());
    }

    /** 2月18日 02:14. */
    public String full(Instant at) {
        LocalDateTime local = clock.local(at);
        return texts.shortDate(local) + " " + texts.time(local);
    }

    /** The time alone on the day of the other instant, with its day otherwise. */
    public String near(Instant at, Instant other) {
        return clock.local(at).toLocalDate().equals(clock.local(other).toLocalDate()) ? time(at) : full(at);
    }

    public String kind(StepKind kind) {
        return texts.of("runs.kind." + kind);
    }

    public String grade(Grade grade) {
        return texts.of("runs.grade." + grade);
    }

    public Label grade(Grade grade, boolean burns) {
        return Ui.tag(grade(grade), burns ? Tone.URGENT : grade.compareTo(Grade.SERIOUS) >= 0 ? Tone.WARN
                : Tone.NEUTRAL);
    }

    public Label status(RunStatus status) {
        return Ui.tag(texts.of("runs.status." + status), switch (status) {
            case RUNNING -> Tone.ACCENT;
            case ENDED -> Tone.OK;
            case STOPPED -> Tone.NEUTRAL;
        });
    }

    /** Icon of a kind of step. */
    public static String icon(StepKind kind) {
        return switch (kind) {
            case NOTIFY -> "mdi2b-bullhorn-outline";
            case ACKNOWLEDGE -> "mdi2p-phone-check-outline";
            case CHECK -> "mdi2c-checkbox-marked-outline";
            case DECIDE -> "mdi2d-directions-fork";
            case REPORT -> "mdi2f-file-send-outline";
            case WAIT -> "mdi2t-timer-sand";
            case PARALLEL -> "mdi2c-call-split";
            case REPEAT -> "mdi2r-repeat";
        };
    }
}
