package cn.dutydesk.playbook.domain.plan;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import cn.dutydesk.playbook.domain.run.RunState;
import cn.dutydesk.playbook.domain.run.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a playbook laid out as a tree: a step, the head of a branch, or the head of a round.
 *
 * @param depth how far within others, from 0
 * @param step  null for a head
 * @param state of the step in the run; null when it has not begun
 * @param head  name of the branch; empty for a step and for a round
 * @param round number of the round; 0 otherwise
 */
public record PlanLine(int depth, @Nullable Step step, @Nullable StepState state, String head, int round) {
    /**
     * Every step, in reading order. A branch that was not taken is left out once another was; rounds that did not begin
     * are left out, except the first.
     */
    public static List<PlanLine> of(Playbook playbook, RunState run) {
        Map<String, StepState> states = run.steps().stream().collect(Collectors.toMap(StepState::key,
                Function.identity(), (first, second) -> second));
        List<PlanLine> lines = new ArrayList<>();
        lay(playbook.steps(), 0, "", states, lines);
        return lines;
    }

    private static void lay(List<Step> steps, int depth, String rounds, Map<String, StepState> states,
            List<PlanLine> into) {
        for (Step step : steps) {
            StepState state = states.get(step.id() + rounds);
            into.add(new PlanLine(depth, step, state, "", 0));
            switch (step.action()) {
                case Action.Decide decide -> branches(step, decide.branches(), depth, rounds, states, into);
                case Action.Parallel parallel ->
                        parallel.branches().forEach(branch -> branch(branch, depth, rounds, states, into));
                case Action.Repeat repeat -> {
                    int last = state == null ? 1 : Math.max(1, state.round());
                    for (int round = 1; round <= last; round++) {
                        if (state != null && last > 1) {
                            into.add(new PlanLine(depth + 1, null, null, "", round));
                        }
                        lay(repeat.steps(), depth + 1, rounds + "#" + round, states, into);
                    }
                }
                default -> {}
            }
        }
    }

    private static void branches(Step step, List<Branch> branches, int depth, String rounds,
            Map<String, StepState> states, List<PlanLine> into) {
        StepState decided = states.get(step.id() + rounds);
        for (int i = 0; i < branches.size(); i++) {
            int place = i;
            String own = step.id() + rounds;
            boolean taken = states.values().stream().anyMatch(state -> state.parent().equals(own)
                    && state.branch() == place);
            if (taken || decided == null || decided.active()) {
                branch(branches.get(i), depth, rounds, states, into);
            }
        }
    }

    private static void branch(Branch branch, int depth, String rounds, Map<String, StepState> states,
            List<PlanLine> into) {
        if (!branch.steps().isEmpty()) {
            into.add(new PlanLine(depth + 1, null, null, branch.name(), 0));
            lay(branch.steps(), depth + 2, rounds, states, into);
        }
    }
}
