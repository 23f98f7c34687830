package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.Optional;

/** Only who is on post (在岗) serves. */
public final class AvailableStatus implements DutyRule {
    @Override
    public String name() {
        return "status";
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
        return person.available() ? Optional.empty()
                : Optional.of(Remark.of("roster.rule.status", person.name(),
                        Remark.of("people.status." + person.status())));
    }
}
