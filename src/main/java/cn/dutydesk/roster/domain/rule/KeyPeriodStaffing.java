package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.PostNeed;
import cn.dutydesk.roster.domain.RosterProblem;
import java.time.LocalDate;
import java.util.Optional;

/** In key periods (敏感期) posts that are to be reinforced have as many seats more as the period asks for. */
public final class KeyPeriodStaffing implements DutyRule {
    @Override
    public String name() {
        return "staffing";
    }

    @Override
    public boolean hard() {
        return true;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return Optional.empty();
    }

    /** Seats of the post on the day. */
    public int seats(PostNeed post, LocalDate day, RosterProblem problem) {
        boolean more = post.reinforced() && problem.terms().on(this);
        return post.seats() + (more ? problem.extraSeats().getOrDefault(day, 0) : 0);
    }
}
