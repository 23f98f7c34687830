package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.Plan.Stint;
import cn.dutydesk.roster.domain.RuleValue;
import java.time.YearMonth;
import java.util.Optional;

/**
 * No more duties in a calendar month than the cap, all boards together. Value 0 is twice the average of the board's
 * pool, 4 at least.
 */
public final class MonthCap implements DutyRule {
    @Override
    public String name() {
        return "cap";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(true, 0, 0, 0);
    }

    @Override
    public int mostValue() {
        return 31;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        int cap = plan.usual().cap();
        YearMonth month = YearMonth.from(seat.day());
        int served = 0;
        for (Stint stint : plan.stints(person.id())) {
            if (YearMonth.from(stint.day()).equals(month)) {
                served++;
            }
        }
        return served < cap ? Optional.empty()
                : Optional.of(Remark.of("roster.rule.cap", person.name(), month.getMonthValue(), served, cap));
    }
}
