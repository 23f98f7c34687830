package cn.dutydesk.playbook.domain.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way through a decision or a parallel step.
 *
 * @param name  the answer that chooses it, or the name of the strand
 * @param when  the condition that chooses it, where nobody is asked; null for otherwise, and in a parallel step
 * @param steps may be empty: nothing is to be done then
 */
public record Branch(String name, @Nullable Condition when, List<Step> steps) {
    public Branch {
        steps = List.copyOf(steps);
    }
}
