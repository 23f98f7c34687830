package cn.dutydesk.playbook.domain.definition;

import cn.dutydesk.playbook.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step. What every kind has is here, what only one kind has is in its {@link Action}.
 *
 * @param id       unique within the playbook, latin letters, digits and hyphens
 * @param title    what is to be done: 报带班领导
 * @param say      words to say or to send; may be empty
 * @param when     the step is passed over when this does not hold as it begins; null for always
 * @param levels   whom it calls: the first level at once, each next one when the one before did not answer in time;
 *                 empty for whoever sits at the desk
 * @param fallback whom to call when a level has nobody and there is no next one; may be empty
 * @param limit    by when it must be done; null for none
 * @param evidence what must be given when it is done
 * @param optional whether it may be skipped without permission
 * @param settles  name of the matter's reporting clock it settles ({@code leader}, {@code chief}, {@code phone},
 *                 {@code written}), or empty
 * @param numbers  ids of contacts shown with the step
 * @param action   what it does
 */
public record Step(String id, String title, String say, @Nullable Condition when, List<Level> levels,
        List<Target> fallback, @Nullable Limit limit, Evidence evidence, boolean optional, String settles,
        List<String> numbers, Action action) {
    public Step {
        levels = List.copyOf(levels);
        fallback = List.copyOf(fallback);
        numbers = List.copyOf(numbers);
    }
}
