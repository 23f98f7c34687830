package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.List;
import java.util.Optional;

/** Every seat of every day is filled. Nobody speaks against it by sitting somewhere; open seats are gaps. */
public final class Coverage implements DutyRule {
    @Override
    public String name() {
        return "coverage";
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
        return Optional.empty();
    }

    /** Seats nobody sits on. */
    public List<Seat> open(Plan plan) {
        return plan.problem().seats().stream().filter(seat -> plan.at(seat) == null).toList();
    }
}
