package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands: everything the machine needs to go on after any interruption.
 *
 * @param trigger   when the duty room learned of the matter
 * @param startedAt when the run began
 * @param settled   clocks of the matter that were done outside the run
 * @param steps     steps that have begun, in the order they began
 */
public record RunState(RunStatus status, Instant trigger, Instant startedAt, Facts facts, Set<String> settled,
        List<StepState> steps) {
    public RunState {
        settled = Set.copyOf(settled);
        steps = List.copyOf(steps);
    }

    /** The earliest instant at which something happens by itself; null when nothing does. */
    public @Nullable Instant wakeAt() {
        return steps.stream().map(StepState::wakeAt).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }

    /** The step of that key; null when it has not begun. */
    public @Nullable StepState step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst().orElse(null);
    }

    /** The latest instant at which something has happened. */
    public Instant latest() {
        return Stream.concat(Stream.of(startedAt), steps.stream().flatMap(step -> Stream.concat(
                Stream.of(step.startedAt(), step.endedAt()), step.asks().stream()
                        .flatMap(ask -> Stream.of(ask.calledAt(), ask.answeredAt())))))
                .filter(Objects::nonNull).max(Instant::compareTo).orElse(startedAt);
    }

    /** The same run on a clock that was set by the span: what was ten minutes away is ten minutes away. */
    public RunState moved(Duration by) {
        return new RunState(status, trigger.plus(by), startedAt.plus(by), facts, settled,
                steps.stream().map(step -> step.moved(by)).toList());
    }
}
