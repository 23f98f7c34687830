package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RuleValue;
import java.util.Optional;

/**
 * Duties are shared evenly, by kind of day and in all. What a person carries counts squared: a duty more for who has
 * many costs more than one for who has few. Holidays weigh twice, the total three tenths.
 */
public final class EvenShares implements DutyRule {
    @Override
    public String name() {
        return "even";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return RuleValue.soft(100);
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return Optional.empty();
    }

    /** Points of the person's next duty of that kind of day, by what is carried and served in the plan. */
    @Override
    public long price(Candidate person, Seat seat, Plan plan) {
        RosterProblem problem = plan.problem();
        DayKind kind = problem.day(seat.day()).kind();
        long same = problem.ledger().opening(person.id(), kind);
        long all = 0;
        for (DayKind one : DayKind.values()) {
            all += problem.ledger().opening(person.id(), one);
        }
        for (var stint : plan.stints(person.id())) {
            if (stint.seat() != null) {
                all++;
                same += problem.day(stint.day()).kind() == kind ? 1 : 0;
            }
        }
        int weight = problem.terms().of(this).weight();
        return weight(weight, kind) * (2 * same + 1) + totalWeight(weight) * (2 * all + 1);
    }

    /** Points of a kind of day's squares. */
    public static long weight(int weight, DayKind kind) {
        return kind == DayKind.HOLIDAY ? 2L * weight : weight;
    }

    /** Points of the total's squares. */
    public static long totalWeight(int weight) {
        return weight * 3L / 10;
    }
}
