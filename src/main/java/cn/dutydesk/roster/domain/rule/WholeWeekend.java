package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import cn.dutydesk.roster.domain.Usual;
import java.time.LocalDate;
import java.util.Optional;

/** One leader takes Saturday and Sunday. Counts the first seat of a post; both days must be days of rest. */
public final class WholeWeekend implements DutyRule {
    @Override
    public String name() {
        return "weekend";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(false, 60, 0, 0);
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        LocalDate twin = seat.seat() == 1 ? Usual.twin(plan.problem(), seat.day()) : null;
        Long other = twin == null ? null : plan.at(new Seat(twin, seat.postId(), 1));
        return twin == null || other == null || other == person.id() ? Optional.empty()
                : Optional.of(Remark.of("roster.rule.weekend", twin, plan.usual().name(other)));
    }
}
