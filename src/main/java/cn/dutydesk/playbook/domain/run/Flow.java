package cn.dutydesk.playbook.domain.run;

import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The order of steps: begins what may begin, ends what holds others and is through. */
final class Flow {
    private final Course course;
    private final Calls calls;
    private final Times times;

    Flow(Course course) {
        this.course = course;
        calls = new Calls(course);
        times = new Times(course, calls);
    }

    Calls calls() {
        return calls;
    }

    /** Goes as far as nobody has to be waited for, and works out when to look again. */
    void settle() {
        boolean through;
        int before;
        do {
            before = course.happened();
            through = list(course.playbook.steps(), "", 0, "");
            acknowledgements();
        } while (course.happened() > before);
        times.limits();
        if (through && course.all().stream().noneMatch(StepState::active)) {
            course.status = RunStatus.ENDED;
            course.all().forEach(step -> course.letHold(step.key()));
            course.trace(TraceKind.RUN_ENDED, "", "", "");
            return;
        }
        Map<String, Boolean> ended = new HashMap<>();
        course.all().forEach(step -> ended.put(step.key(), roundEnded(step)));
        course.all().forEach(step -> course.put(step.waking(times.wake(step,
                Objects.requireNonNull(ended.get(step.key()))))));
    }

    /** A list of steps. @return whether all of them are through */
    private boolean list(List<Step> steps, String parent, int branch, String rounds) {
        // What comes after a step that was asked again is not held up by it: the flow has gone past it.
        int from = steps.size() - 1;
        while (from > 0 && course.find(steps.get(from).id() + rounds) == null) {
            from--;
        }
        for (Step step : steps.subList(Math.max(from, 0), steps.size())) {
            String key = step.id() + rounds;
            if (course.find(key) == null) {
                begin(step, key, parent, branch);
            }
            if (!through(step, key)) {
                return false;
            }
        }
        return true;
    }

    private void begin(Step step, String key, String parent, int branch) {
        course.put(StepState.begun(key, step.id(), parent, branch, course.at()));
        boolean settled = !step.settles().isEmpty() && course.settled.contains(step.settles());
        if (settled || !course.holds(step.when())) {
            course.end(key, StepStatus.PASSED, TraceKind.PASSED, "", settled ? step.settles() : "");
            return;
        }
        course.trace(TraceKind.STEP_STARTED, key, "", "");
        switch (step.action()) {
            case Action.Notify _ -> {
                boolean told = calls.from(key, 0);
                course.end(key, told ? StepStatus.DONE : StepStatus.MISSED, told ? TraceKind.DONE : TraceKind.MISSED,
                        "",
                        "");
            }
            case Action.Acknowledge _ -> {
                if (!calls.from(key, 0)) {
                    calls.nobodyLeft(key);
                }
            }
            case Action.Check _,Action.Report _ -> calls.from(key, 0);
            case Action.Decide decide when !decide.question().isEmpty() -> calls.from(key, 0);
            case Action.Decide decide -> choose(key, decide);
            case Action.Wait _,Action.Parallel _,Action.Repeat _ -> {
                // Time or the steps within move these.
            }
        }
    }

    private void choose(String key, Action.Decide decide) {
        for (int place = 0; place < decide.branches().size(); place++) {
            Branch branch = decide.branches().get(place);
            if (course.holds(branch.when())) {
                taken(key, place, branch, "");
                return;
            }
        }
        course.end(key, StepStatus.DONE, TraceKind.ANSWERED, "", "");
    }

    /** A decision is made. */
    void taken(String key, int place, Branch branch, String by) {
        course.change(key, step -> step.in(place + 1));
        if (!branch.name().isEmpty()) {
            Map<String, String> answers = new HashMap<>(course.facts.answers());
            answers.put(course.there(key).step(), branch.name());
            course.facts = new Facts(course.facts.type(), course.facts.grade(), course.facts.keyPeriod(), answers);
        }
        course.end(key, StepStatus.DONE, TraceKind.ANSWERED, by, branch.name());
    }

    /** Goes on within a step that has begun. @return whether it is over, with everything within it */
    private boolean through(Step step, String key) {
        StepState state = course.there(key);
        switch (step.action()) {
            case Action.Decide decide when state.status() == StepStatus.DONE && state.round() > 0 -> {
                return list(decide.branches().get(state.round() - 1).steps(), key, state.round() - 1, state.rounds());
            }
            case Action.Parallel parallel when state.active() -> strands(parallel, state);
            case Action.Repeat repeat when state.active() -> rounds(repeat, state);
            default -> {
            }
        }
        return course.there(key).status().over();
    }

    private void strands(Action.Parallel parallel, StepState state) {
        int ended = 0;
        for (int place = 0; place < parallel.branches().size(); place++) {
            if (list(parallel.branches().get(place).steps(), state.key(), place, state.rounds())) {
                ended++;
                if (parallel.any()) {
                    course.callOffBelow(state.key());
                    break;
                }
            }
        }
        if (ended == parallel.branches().size() || parallel.any() && ended > 0) {
            course.end(state.key(), StepStatus.DONE, TraceKind.DONE, "", "");
        }
    }

    private void rounds(Action.Repeat repeat, StepState state) {
        if (repeat.steps().isEmpty()) {
            course.end(state.key(), StepStatus.DONE, TraceKind.DONE, "", "");
            return;
        }
        if (state.round() == 0) {
            round(state.key(), 1);
        }
        StepState running = course.there(state.key());
        if (!list(repeat.steps(), running.key(), 0, running.rounds() + "#" + running.round())) {
            return;
        }
        if (repeat.most() > 0 && running.round() >= repeat.most()
                || repeat.until() != null && course.holds(repeat.until())) {
            course.end(state.key(), StepStatus.DONE, TraceKind.DONE, "", "");
        }
    }

    private void round(String key, int number) {
        for (StepState step : course.all()) {
            if (step.parent().equals(key) && !step.active()) {
                course.letHold(step.key());
            }
        }
        course.change(key, step -> step.in(number));
        course.trace(TraceKind.ROUND, key, "", String.valueOf(number));
    }

    /** Whether the running round of a repeat has ended: it waits for its next round. */
    private boolean roundEnded(StepState step) {
        return step.active() && step.round() > 0 && course.definition(step).action() instanceof Action.Repeat repeat
                && list(repeat.steps(), step.key(), 0, step.rounds() + "#" + step.round());
    }

    /** Acknowledgements that hold for good, because the step they were to hold until is over. */
    private void acknowledgements() {
        for (StepState step : course.all()) {
            if (course.definition(step).action() instanceof Action.Acknowledge acknowledge
                    && !acknowledge.until().isEmpty()) {
                StepState until = course.seen(acknowledge.until(), step.rounds());
                if (until == null || until.active()) {
                    continue;
                }
                if (step.active() && step.asks().stream().anyMatch(ask -> ask.state() == AskState.EXPIRED)) {
                    course.end(step.key(), StepStatus.CALLED_OFF, TraceKind.CALLED_OFF, "", "");
                } else if (step.wakeAt() != null && !step.active()) {
                    course.letHold(step.key());
                }
            }
        }
    }

    /** Does what time has made due for one step at the instant that is being worked off. */
    void due(String key) {
        StepState step = course.there(key);
        if (!step.active()) {
            course.trace(TraceKind.EXPIRED, key, "", "");
            course.change(key, StepState::reopened);
            if (!calls.from(key, 0)) {
                calls.nobodyLeft(key);
            }
            return;
        }
        if (step.due() != null && !step.lateTold() && !step.due().isAfter(course.at())) {
            course.change(key, StepState::told);
            course.trace(TraceKind.LIMIT_PASSED, key, "", "");
            return;
        }
        switch (course.definition(step).action()) {
            case Action.Wait _ -> course.end(key, StepStatus.DONE, TraceKind.WAIT_OVER, "", "");
            case Action.Repeat _ -> round(key, step.round() + 1);
            default -> calls.due(key);
        }
    }
}
