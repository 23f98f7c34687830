package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.util.Optional;

/**
 * Nobody serves on a day of leave (请假), nor, unless the office sets the value to 0, on one of a reported outing
 * (外出报备).
 */
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
    public boolean switchable() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(true, 0, 1, 0);
    }

    @Override
    public int mostValue() {
        return 1;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        boolean outings = plan.problem().terms().of(this).value() > 0;
        return plan.absence(person.id(), seat.day())
                .filter(absence -> outings || absence.kind() == AbsenceKind.LEAVE)
                .map(absence -> switch (absence.kind()) {
                    case LEAVE -> Remark.of("roster.rule.leave", person.name(), absence.from(), absence.to());
                    case OUTING -> Remark.of("roster.rule.outing", person.name(), absence.from(), absence.to());
                });
    }
}
