package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.PostNeed;
import java.util.Optional;

/** Only who belongs to the post's pool stands on it; leaders have a pool of their own. */
public final class PoolMembership implements DutyRule {
    @Override
    public String name() {
        return "pool";
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
        PostNeed post = plan.post(seat);
        return post.pool().bars(person, post.name());
    }
}
