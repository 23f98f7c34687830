package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.plan.Steps;
import cn.dutydesk.playbook.domain.run.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A playbook with its steps by id, and how long a fixed participant takes for them. */
public final class Plan {
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final Playbook playbook;
    private final Map<String, Step> steps;

    public Plan(Playbook playbook) {
        this.playbook = playbook;
        steps = Steps.byId(playbook);
    }

    public Playbook playbook() {
        return playbook;
    }

    public Step step(String id) {
        return Objects.requireNonNull(steps.get(id), id);
    }

    /** How long the called take to answer: half the time their level has, at most the usual. */
    Duration answer(StepState state, Duration usual) {
        Step step = step(state.step());
        if (state.level() < 0 || state.level() >= step.levels().size()) {
            return usual;
        }
        Duration within = step.levels().get(state.level()).within();
        return within == null ? usual : shorter(within.dividedBy(2), usual);
    }

    /** How long a step takes: half of what is left until its limit, at most the usual. */
    Duration deed(StepState state, Instant now, Duration usual) {
        return state.due() == null ? usual : shorter(Duration.between(now, state.due()).dividedBy(2), usual);
    }

    private static Duration shorter(Duration one, Duration other) {
        Duration less = one.compareTo(other) < 0 ? one : other;
        return less.compareTo(LEAST) < 0 ? LEAST : less;
    }

    /** The answer that a fixed participant gives: that of the first branch. */
    String firstAnswer(String id) {
        return step(id).action() instanceof Action.Decide decide
                ? decide.branches().stream().map(Branch::name).filter(name -> !name.isEmpty()).findFirst().orElse("")
                : "";
    }
}
