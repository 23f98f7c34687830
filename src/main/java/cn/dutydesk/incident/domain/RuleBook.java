package cn.dutydesk.incident.domain;

import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules that hold, and which of them is meant: the most particular one, and of those the shortest. */
public final class RuleBook {
    private static final Comparator<ClockRuleView> BEST = Comparator.comparingInt(RuleBook::particular).reversed()
            .thenComparingLong(rule -> rule.within().minutes()).thenComparingLong(ClockRuleView::id);

    private final List<ClockRuleView> rules;

    /** What is known of an incident. @param sensitive reportable on both lines whatever its grade (DOMAIN.md 3.3) */
    public record Case(long typeId, IncidentLevel level, Situation situation, boolean sensitive) {
    }

    /** @param rules those that do not hold are passed over */
    public RuleBook(List<ClockRuleView> rules) {
        this.rules = rules.stream().filter(ClockRuleView::active).toList();
    }

    /** The rule meant for each line and step of a case; at most one each, in the order of lines and steps. */
    public List<ClockRuleView> demanded(Case it) {
        List<ClockRuleView> demanded = new ArrayList<>();
        for (ClockStep step : ClockStep.values()) {
            for (ClockLine line : ClockLine.values()) {
                meant(it, line, step).ifPresent(demanded::add);
            }
        }
        return demanded;
    }

    /** The rule meant for a line and step; empty when nothing is asked for. */
    public Optional<ClockRuleView> meant(Case it, ClockLine line, ClockStep step) {
        Predicate<ClockRuleView> here = rule -> rule.line() == line && rule.step() == step
                && (rule.typeId() == null || rule.typeId() == it.typeId())
                && (rule.situation() == null || rule.situation() == it.situation());
        Optional<ClockRuleView> meant = rules.stream().filter(here).filter(rule -> rule.forGrade(it.level()))
                .min(BEST);
        if (meant.isPresent() || !it.sensitive() || line == ClockLine.HOUSE) {
            return meant;
        }
        // Whatever its grade: a rule that asks for graver ones holds, the longest of them.
        return rules.stream().filter(here).min(Comparator.comparingInt(RuleBook::particular).reversed()
                .thenComparingLong(rule -> -rule.within().minutes()).thenComparingLong(ClockRuleView::id))
                .or(() -> other(it, line, step));
    }

    /** Where a line has no rule of its own, a sensitive incident is told there as soon as on the other. */
    private Optional<ClockRuleView> other(Case it, ClockLine line, ClockStep step) {
        ClockLine other = line == ClockLine.TAX ? ClockLine.GOVERNMENT : ClockLine.TAX;
        return !step.first() ? Optional.empty() : rules.stream().filter(rule -> rule.line() == other
                && rule.step() == step && (rule.typeId() == null || rule.typeId() == it.typeId()))
                .min(BEST).map(rule -> new ClockRuleView(rule.id(), rule.version(), rule.typeId(), rule.grades(), line,
                        step, rule.situation(), rule.within(), rule.basis(), rule.again(), rule.source(),
                        rule.preset(), true, rule.changedAt(), rule.changedBy()));
    }

    private static int particular(ClockRuleView rule) {
        return (rule.typeId() == null ? 0 : 4) + (rule.grades().isEmpty() ? 0 : 2)
                + (rule.situation() == null ? 0 : 1);
    }
}
