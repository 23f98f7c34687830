package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.util.List;
import java.util.Optional;

/** One rule about who may sit where. */
public interface DutyRule {
    /** Short name; its title is the text {@code roster.rule.name.} + name. */
    String name();

    /** Whether a roster may break the rule only knowingly; a soft rule is kept where it can be. */
    boolean hard();

    /** Whether the office may turn it off. */
    default boolean switchable() {
        return true;
    }

    /** How a board of the kind has it before the office sets anything. */
    default RuleValue usual(BoardKind kind) {
        return RuleValue.always();
    }

    /** Largest value the office may set; 0 for a rule without a number. */
    default int mostValue() {
        return 0;
    }

    /** Largest second value. */
    default int mostSecond() {
        return 0;
    }

    /**
     * What speaks against the person on the seat.
     *
     * @param plan the month without the person on this seat
     */
    Optional<Remark> against(Candidate person, Seat seat, Plan plan);

    /** Points the person on the seat costs by this rule, beyond an open seat; below 0 when it saves some. */
    default long price(Candidate person, Seat seat, Plan plan) {
        return hard() || against(person, seat, plan).isEmpty() ? 0 : plan.problem().terms().of(this).weight();
    }

    /** What the rule has to say of days rather than of people on seats. */
    default List<Conflict> ofDays(Plan plan) {
        return List.of();
    }
}
