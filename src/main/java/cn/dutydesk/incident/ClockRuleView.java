package cn.dutydesk.incident;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which clocks run.
 *
 * @param id        0 for one not stored yet
 * @param typeId    the kind of incident, or null for all
 * @param grades    empty for all
 * @param situation only while the incident is like this; null for always
 * @param within    the limit
 * @param again     once done, it is due again after this; {@link Limit#NONE} for once
 * @param source    where the rule is written
 * @param preset    name of the set it is offered in; empty for the office's own
 * @param active    whether it holds
 */
public record ClockRuleView(long id, int version, @Nullable Long typeId, Set<IncidentLevel> grades, ClockLine line,
        ClockStep step, @Nullable Situation situation, Limit within, LimitBasis basis, Limit again, String source,
        String preset,
        boolean active, @Nullable Instant changedAt, String changedBy) {
    public ClockRuleView {
        grades = grades.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(grades));
    }

    public boolean forGrade(IncidentLevel level) {
        return grades.isEmpty() || grades.contains(level);
    }

    /** Whether both are about the same thing: then the later one stands in for the earlier. */
    public boolean sameScope(ClockRuleView other) {
        return line == other.line && step == other.step && grades.equals(other.grades)
                && situation == other.situation
                && (typeId == null ? other.typeId == null : typeId.equals(other.typeId));
    }
}
