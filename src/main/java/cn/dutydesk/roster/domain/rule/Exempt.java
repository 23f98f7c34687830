package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.Optional;

/**
 * Who is excused by the register (孕期, 哺乳期, 年满 55 岁 …) is not put on the duties the entry names. The remark says
 * that there is an entry, not why: reasons of health are nobody else's business.
 */
public final class Exempt implements DutyRule {
    @Override
    public String name() {
        return "exempt";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return plan.problem().terms()
                .exemption(person.id(), seat.postId(), seat.day(), plan.problem().day(seat.day()).kind())
                .map(entry -> Remark.of(entry.nightsOnly() ? "roster.rule.exempt-night" : "roster.rule.exempt",
                        person.name(), plan.post(seat).name()));
    }
}
