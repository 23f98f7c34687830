package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.util.Optional;

/** A leader looks at a month before it is published (审批). Off, the roster keeper publishes it. */
public final class LeaderApproval implements DutyRule {
    @Override
    public String name() {
        return "approval";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return RuleValue.always().switchedOff();
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return Optional.empty();
    }
}
