package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.From;
import cn.dutydesk.playbook.domain.definition.Limit;
import cn.dutydesk.playbook.domain.definition.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the steps of a run are due and when they must be looked at again; worked out from the state alone. */
final class Times {
    private final Course course;
    private final Calls calls;

    Times(Course course, Calls calls) {
        this.course = course;
        this.calls = calls;
    }

    static @Nullable Instant moved(@Nullable Instant at, Duration by) {
        return at == null ? null : at.plus(by);
    }

    /** Limits that can be worked out by now. */
    void limits() {
        for (StepState step : course.all()) {
            Limit limit = course.definition(step).limit();
            if (step.active() && step.due() == null && limit != null) {
                Instant base = base(limit.from(), step);
                if (base != null) {
                    course.change(step.key(), one -> one.limited(base.plus(limit.after())));
                }
            }
        }
    }

    private @Nullable Instant base(From from, StepState step) {
        return switch (from.kind()) {
            case TRIGGER -> course.trigger();
            case START -> course.startedAt();
            case HERE -> step.startedAt();
            case STEP -> {
                StepState other = course.seen(from.step(), step.rounds());
                yield other == null ? null : other.endedAt();
            }
        };
    }

    /** When a wait is over; null while the step it counts from has not ended. */
    @Nullable
    Instant over(StepState step, Action.Wait wait) {
        if (wait.until() != null) {
            LocalDateTime began = course.roll.local(step.startedAt());
            LocalDateTime next = began.toLocalDate().atTime(wait.until());
            return course.roll.instant(next.isBefore(began) ? next.plusDays(1) : next);
        }
        Instant base = base(wait.from() == null ? From.HERE : wait.from(), step);
        return base == null ? null : base.plus(wait.span());
    }

    /** When the next round of a repeat may begin; null while the running one has not ended. */
    @Nullable
    Instant round(StepState repeat, Action.Repeat action, boolean ended) {
        if (!ended || repeat.round() == 0) {
            return null;
        }
        StepState first = course.there(action.steps().getFirst().id() + repeat.rounds() + "#" + repeat.round());
        Duration every = action.every().compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : action.every();
        return first.startedAt().plus(every);
    }

    /** When a step must be looked at again. @param roundEnded of a repeat: whether its running round has ended */
    @Nullable
    Instant wake(StepState step, boolean roundEnded) {
        if (!step.active()) {
            return step.wakeAt();
        }
        Step definition = course.definition(step);
        Instant own = switch (definition.action()) {
            case Action.Wait wait -> over(step, wait);
            case Action.Repeat repeat -> round(step, repeat, roundEnded);
            default -> calls.next(step);
        };
        return Stream.of(own, step.lateTold() ? null : step.due()).filter(Objects::nonNull).min(Instant::compareTo)
                .orElse(null);
    }
}
