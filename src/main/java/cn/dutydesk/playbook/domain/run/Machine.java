package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Playbook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Moves runs. Knows no clock and no database: the same playbook, state, event, instant and roll always give the same
 * result, so a run goes on after a restart as if nothing had been, and a drill is the same run on another clock.
 *
 * <p>What became due is worked off in the order in which it became due, each thing once, as if somebody had looked at
 * every second; the traces tell how late it was really done. Time never runs backwards: before the last thing that
 * happened nothing becomes due.
 */
public final class Machine {
    /** Most things worked off in one move, so that a run that was left for years does not hold up the others. */
    private static final int MOST = 1000;

    private Machine() {
    }

    /**
     * Begins a run and goes as far as nobody has to be waited for.
     *
     * @param trigger when the duty room learned of the matter
     * @param now     when the run begins
     */
    public static Moved start(Playbook playbook, Instant trigger, Facts facts, Instant now, Roll roll) {
        Course course = new Course(playbook,
                new RunState(RunStatus.RUNNING, trigger, now, facts, Set.of(), List.of()), now, roll);
        course.byHand();
        course.trace(TraceKind.RUN_STARTED, "", "", "");
        Flow flow = new Flow(course);
        flow.settle();
        catchUp(course, flow);
        return course.moved();
    }

    /**
     * What happens to a run. Everything that became due before is worked off first, also with an event of a person.
     *
     * @return the run afterwards; the very same state and no trace when nothing happened
     * @throws Refusal ({@code run.refused.*}) when the event is not possible; nothing has changed then
     */
    public static Moved move(Playbook playbook, RunState state, Event event, Instant now, Roll roll) {
        if (state.status() != RunStatus.RUNNING) {
            if (Answers.fromOutside(event)) {
                return new Moved(state, List.of());
            }
            throw new Refusal("run.refused.over");
        }
        boolean tick = event instanceof Event.Tick;
        if (tick && (state.wakeAt() == null || state.wakeAt().isAfter(now) || now.isBefore(state.latest()))) {
            return new Moved(state, List.of());
        }
        Instant latest = state.latest();
        Course course = new Course(playbook, state, now.isBefore(latest) ? latest : now, roll);
        Flow flow = new Flow(course);
        catchUp(course, flow);
        if (!tick) {
            if (course.status != RunStatus.RUNNING && !Answers.fromOutside(event)) {
                throw new Refusal("run.refused.over");
            }
            if (course.status == RunStatus.RUNNING) {
                course.byHand();
                new Answers(course, flow).take(event);
                if (course.status == RunStatus.RUNNING) {
                    flow.settle();
                    catchUp(course, flow);
                }
            }
        }
        return course.moved();
    }

    private static void catchUp(Course course, Flow flow) {
        for (int done = 0; done < MOST && course.status == RunStatus.RUNNING; done++) {
            StepState next = course.all().stream()
                    .filter(step -> step.wakeAt() != null && !step.wakeAt().isAfter(course.now))
                    .min(Comparator.comparing(StepState::wakeAt)).orElse(null);
            if (next == null) {
                return;
            }
            Instant wake = Objects.requireNonNull(next.wakeAt());
            course.byTime(wake.isBefore(next.startedAt()) ? next.startedAt() : wake, wake);
            flow.due(next.key());
            flow.settle();
        }
    }
}
