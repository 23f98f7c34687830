package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.Optional;

/** Nobody serves on a day of leave (请假) or reported outing (外出报备). */
public final class NotAway implements DutyRule {
    @Override
    public String name() {
        return "away";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return plan.absence(person.id(), seat.day()).map(absence -> switch (absence.kind()) {
            case LEAVE -> Remark.of("roster.rule.leave", person.name(), absence.from(), absence.to());
            case OUTING -> Remark.of("roster.rule.outing", person.name(), absence.from(), absence.to());
        });
    }
}
