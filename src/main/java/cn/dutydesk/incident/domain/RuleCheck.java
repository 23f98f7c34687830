package cn.dutydesk.incident.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Worded;
import cn.dutydesk.incident.ClockLine;
import cn.dutydesk.incident.ClockRuleView;
import cn.dutydesk.incident.ClockStep;
import cn.dutydesk.incident.ClockWords;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.LimitBasis;
import cn.dutydesk.incident.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether rules can all be kept: no limit of nothing, no report before the one it follows, no two that say otherwise. */
public final class RuleCheck {
    /** A year: longer is a slip of the keyboard. */
    private static final int LONGEST = 366 * 1440;
    /** A kind of incident no rule names. */
    private static final long OTHER = -1;

    private RuleCheck() {
    }

    /** @throws Refusal when the rule makes no sense by itself */
    public static void alone(ClockRuleView rule) {
        if (rule.within().amount() <= 0) {
            throw new Refusal("chain.refused.zero");
        }
        if (rule.within().minutes() > LONGEST || rule.again().minutes() > LONGEST || rule.again().amount() < 0
                || rule.within().amount() > LONGEST || rule.again().amount() > LONGEST) {
            throw new Refusal("chain.refused.long");
        }
        boolean summary = rule.step() == ClockStep.SUMMARY;
        if (!summary && rule.step().house() != (rule.line() == ClockLine.HOUSE)) {
            throw new Refusal("chain.refused.line", step(rule), line(rule));
        }
        if (summary && rule.line() == ClockLine.HOUSE && rule.basis() == LimitBasis.LAST_REPORT) {
            throw new Refusal("chain.refused.basis", step(rule), basis(rule));
        }
        boolean early = rule.step().house() || rule.step().first();
        if (early && (rule.basis() == LimitBasis.LAST_REPORT || rule.basis() == LimitBasis.CLOSING)
                || rule.step() == ClockStep.FOLLOW_UP && rule.basis() == LimitBasis.CLOSING) {
            throw new Refusal("chain.refused.basis", step(rule), basis(rule));
        }
        if (rule.again().amount() > 0 && rule.step() != ClockStep.FOLLOW_UP) {
            throw new Refusal("chain.refused.again", step(rule));
        }
    }

    /** @param rules all that are to hold @throws Refusal when two of them cannot both be kept */
    public static void together(List<ClockRuleView> rules) {
        List<ClockRuleView> active = rules.stream().filter(ClockRuleView::active).toList();
        for (int i = 0; i < active.size(); i++) {
            for (int j = i + 1; j < active.size(); j++) {
                if (active.get(i).sameScope(active.get(j))) {
                    ClockRuleView one = active.get(i);
                    ClockRuleView two = active.get(j);
                    throw new Refusal(one.within().equals(two.within()) && one.basis() == two.basis()
                            ? "chain.refused.twice" : "chain.refused.otherwise", step(one),
                            limit(one), limit(two));
                }
            }
        }
        Set<Long> types = new TreeSet<>();
        types.add(OTHER);
        active.stream().filter(rule -> rule.typeId() != null).forEach(rule -> types.add(rule.typeId()));
        RuleBook book = new RuleBook(active);
        for (long type : types) {
            for (IncidentLevel level : IncidentLevel.values()) {
                for (Situation situation : Situation.values()) {
                    RuleBook.Case it = new RuleBook.Case(type, level, situation, false);
                    for (ClockLine line : List.of(ClockLine.TAX, ClockLine.GOVERNMENT)) {
                        order(book, it, line, ClockStep.PHONE, ClockStep.WRITTEN);
                        order(book, it, line, ClockStep.WRITTEN, ClockStep.FOLLOW_UP);
                        order(book, it, line, ClockStep.WRITTEN, ClockStep.FINAL);
                        order(book, it, line, ClockStep.FOLLOW_UP, ClockStep.FINAL);
                    }
                    order(book, it, ClockLine.HOUSE, ClockStep.LEADER, ClockStep.CHIEF);
                }
            }
        }
    }

    private static void order(RuleBook book, RuleBook.Case it, ClockLine line, ClockStep first, ClockStep then) {
        Optional<ClockRuleView> one = book.meant(it, line, first).filter(RuleCheck::fromBeginning);
        Optional<ClockRuleView> two = book.meant(it, line, then).filter(RuleCheck::fromBeginning);
        if (one.isPresent() && two.isPresent()
                && two.get().within().minutes() < one.get().within().minutes()) {
            throw new Refusal("chain.refused.order", step(two.get()), limit(two.get()), step(one.get()),
                    limit(one.get()), (Worded) texts -> texts.of("incident.level." + it.level()));
        }
    }

    private static boolean fromBeginning(ClockRuleView rule) {
        return rule.basis() == LimitBasis.EVENT || rule.basis() == LimitBasis.KNOWN;
    }

    private static Worded step(ClockRuleView rule) {
        return texts -> ClockWords.of(rule.step(), rule.line(), texts);
    }

    private static Worded line(ClockRuleView rule) {
        return texts -> texts.of("chain.line." + rule.line());
    }

    private static Worded basis(ClockRuleView rule) {
        return texts -> texts.of("chain.basis." + rule.basis());
    }

    private static Worded limit(ClockRuleView rule) {
        return texts -> rule.within().words(texts);
    }
}
