package cn.dutydesk.playbook;

import cn.dutydesk.playbook.domain.definition.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a playbook.
 *
 * @param kind    how
 * @param step    id of the step; empty for what stands above the steps
 * @param before  the step as it was; null when it was added, and for what stands above the steps
 * @param after   the step as it is; null when it was removed, and for what stands above the steps
 * @param changes fields that differ, in the order of the text; what is not there is empty
 */
public record Difference(Kind kind, String step, @Nullable Step before, @Nullable Step after,
        List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    /** How something differs. */
    public enum Kind {
        /** Something above the steps: name, types, contacts … */
        HEAD, ADDED, REMOVED,
        /** It stands elsewhere among the steps; its fields may differ too. */
        MOVED,
        CHANGED
    }

    /** A field with what it said and what it says, as the text writes it. @param field its name in the text */
    public record Change(String field, String before, String after) {
    }
}
