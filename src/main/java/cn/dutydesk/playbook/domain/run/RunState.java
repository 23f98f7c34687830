package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.RunStatus;
import java.time.Instant;
import java.util.List;

/**
 * A run as it stands: everything the machine needs to go on after any interruption.
 *
 * @param trigger   when the duty room learned of the matter
 * @param startedAt when the run began
 * @param steps     steps that have begun, in the order they began
 */
public record RunState(RunStatus status, Instant trigger, Instant startedAt, Facts facts, List<StepState> steps) {
    public RunState {
        steps = List.copyOf(steps);
    }

    /** The earliest instant at which something happens by itself; null when nothing does. */
    public Instant wakeAt() {
        return steps.stream().filter(StepState::active).map(StepState::wakeAt).filter(at -> at != null)
                .min(Instant::compareTo).orElse(null);
    }
}
