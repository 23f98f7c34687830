package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import java.util.Optional;

/** One rule about who may sit where. */
public interface DutyRule {
    /** Short name; its title is the text {@code roster.rule.name.} + name. */
    String name();

    /** Whether a roster may break the rule only knowingly; a soft rule is kept where it can be. */
    boolean hard();

    /**
     * What speaks against the person on the seat.
     *
     * @param plan the month without the person on this seat
     */
    Optional<Remark> against(Candidate person, Seat seat, Plan plan);
}
