package cn.dutydesk.presence.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Tone;
import cn.dutydesk.kit.Ui;
import cn.dutydesk.presence.CheckResult;
import cn.dutydesk.presence.CheckState;
import cn.dutydesk.presence.CheckView;
import cn.dutydesk.presence.FactView;
import cn.dutydesk.presence.TaskState;
import cn.dutydesk.presence.TaskView;
import cn.dutydesk.presence.domain.Spans;
import java.time.Instant;
import javafx.scene.control.Label;

/** Tasks, checks and facts in words and tags. */
final class PresenceWords {
    final Texts texts;
    final BureauClock clock;
    final Spans spans;

    PresenceWords(Texts texts, BureauClock clock) {
        this.texts = texts;
        this.clock = clock;
        this.spans = new Spans(texts, clock);
    }

    /** 02:14 today, with the date on another day. */
    String when(Instant at) {
        return spans.near(at, clock.now());
    }

    /** 22:00–23:00 within a shift, where the day is clear; one time for a point in time. */
    String hours(TaskView task) {
        return task.opensAt().equals(task.dueAt()) ? spans.time(task.opensAt())
                : spans.time(task.opensAt()) + "–" + spans.time(task.dueAt());
    }

    /** The same with the day when it is not today. */
    String window(TaskView task) {
        return task.opensAt().equals(task.dueAt()) ? when(task.opensAt())
                : when(task.opensAt()) + "–" + spans.time(task.dueAt());
    }

    Label state(TaskView task) {
        TaskState state = task.state(clock.now());
        Tone tone = switch (state) {
            case LATER -> Tone.NEUTRAL;
            case OPEN -> Tone.ACCENT;
            case OVERDUE, DONE_LATE -> Tone.WARN;
            case MISSED -> Tone.URGENT;
            case DONE -> task.abnormal() ? Tone.WARN : Tone.OK;
        };
        String key = task.done() && task.abnormal() ? "presence.task.abnormal" : "presence.task-state." + state;
        return Ui.tag(texts.of(key), tone);
    }

    Label state(CheckView check) {
        CheckState state = check.state();
        if (state == CheckState.RECORDED) {
            return Ui.tag(texts.of("presence.result." + check.result()),
                    check.result() == CheckResult.ON_POST ? Tone.OK : Tone.URGENT);
        }
        Tone tone = switch (state) {
            case AHEAD, CANCELLED, RECORDED -> Tone.NEUTRAL;
            case WAITING, UNANSWERED -> Tone.URGENT;
            case ANSWERED -> Tone.OK;
            case ANSWERED_LATE -> Tone.WARN;
        };
        return Ui.tag(texts.of("presence.check-state." + state), tone);
    }

    /** Who and how fast, or who called. */
    String detail(CheckView check) {
        if (check.kind().recorded()) {
            String by = (check.unit() + " " + check.caller()).strip();
            return check.reached().isEmpty() ? by : by + " → " + check.reached();
        }
        return check.answeredAt() == null ? texts.of("presence.check.by", check.plannedBy())
                : texts.of("presence.check.answered", check.answeredBy(), seconds(check.seconds()));
    }

    String seconds(long seconds) {
        return seconds < 60 ? texts.of("presence.span.seconds", seconds)
                : texts.of("presence.span.minutes-seconds", seconds / 60, seconds % 60);
    }

    Label kind(FactView fact) {
        return Ui.tag(texts.of("presence.fact." + fact.kind()), fact.excused() ? Tone.NEUTRAL : Tone.WARN);
    }
}
