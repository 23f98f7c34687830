package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.Wish;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.util.Optional;

/** Days somebody would rather not serve (不想值) are avoided, days asked for (想值) are given; weighed 1 to 3. */
public final class WishedDays implements DutyRule {
    @Override
    public String name() {
        return "wish";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return RuleValue.soft(20);
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return plan.problem().terms().wish(person.id(), seat.day()).filter(wish -> !wish.wanted())
                .map(wish -> Remark.of("roster.rule.wish", person.name(), seat.day(), wish.weight()));
    }

    @Override
    public long price(Candidate person, Seat seat, Plan plan) {
        Optional<Wish> wish = plan.problem().terms().wish(person.id(), seat.day());
        long points = wish.map(one -> (long) one.weight() * plan.problem().terms().of(this).weight()).orElse(0L);
        return wish.isPresent() && wish.get().wanted() ? -points : points;
    }
}
