package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.Optional;

/** Nobody holds two seats on one day, on whatever board. */
public final class OneDutyADay implements DutyRule {
    @Override
    public String name() {
        return "double";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return plan.stints(person.id()).stream().filter(stint -> stint.day().equals(seat.day())).findFirst()
                .map(stint -> Remark.of("roster.rule.double", person.name(), stint.day(), stint.post()));
    }
}
