package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.Plan.Stint;
import cn.dutydesk.roster.domain.RuleValue;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Duties of one person lie some days apart; each missing day of each pair costs the weight. Value 0 is half the
 * average distance of the board's pool, 14 days at most.
 */
public final class Spacing implements DutyRule {
    @Override
    public String name() {
        return "spacing";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return RuleValue.soft(10);
    }

    @Override
    public int mostValue() {
        return 60;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return plan.stints(person.id()).stream().filter(stint -> missing(stint, seat, plan) > 0)
                .min(Comparator.comparingLong(stint -> gap(stint, seat)))
                .map(stint -> Remark.of("roster.rule.spacing", person.name(), stint.day(), gap(stint, seat),
                        plan.usual().spacing()));
    }

    @Override
    public long price(Candidate person, Seat seat, Plan plan) {
        return plan.problem().terms().of(this).weight()
                * plan.stints(person.id()).stream().mapToLong(stint -> missing(stint, seat, plan)).sum();
    }

    private static long gap(Stint stint, Seat seat) {
        return Math.abs(ChronoUnit.DAYS.between(stint.day(), seat.day()));
    }

    /** Days short of the wished distance; two duties of one day are another rule's matter. */
    private static long missing(Stint stint, Seat seat, Plan plan) {
        long gap = gap(stint, seat);
        return gap == 0 ? 0 : Math.max(0, plan.usual().spacing() - gap);
    }
}
