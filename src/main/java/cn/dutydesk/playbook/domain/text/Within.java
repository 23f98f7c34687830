package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Action;
import cn.dutydesk.playbook.domain.definition.Branch;
import cn.dutydesk.playbook.domain.definition.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of steps within a step.
 *
 * @param name    answer, name or place of the branch; empty in a repeat
 * @param pointer of the list below the step: {@code /branches/0/steps}
 */
record Within(String name, String pointer, List<Step> steps) {
    static List<Within> of(Step step) {
        return switch (step.action()) {
            case Action.Decide it -> branches(it.branches());
            case Action.Parallel it -> branches(it.branches());
            case Action.Repeat it -> List.of(new Within("", "/steps", it.steps()));
            default -> List.of();
        };
    }

    private static List<Within> branches(List<Branch> branches) {
        List<Within> made = new ArrayList<>();
        for (Branch branch : branches) {
            int place = made.size();
            made.add(new Within(branch.name().isEmpty() ? Integer.toString(place) : branch.name(),
                    "/branches/" + place + "/steps", branch.steps()));
        }
        return made;
    }
}
