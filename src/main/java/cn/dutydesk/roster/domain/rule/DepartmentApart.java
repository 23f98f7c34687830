package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No two people of one department on one day, so that no department is left empty the day after. Leaders do not count,
 * nor does a department with more than a third of the pool: it could not be kept apart.
 */
public final class DepartmentApart implements DutyRule {
    @Override
    public String name() {
        return "department";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(kind != BoardKind.LEADER, 5, 0, 0);
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return colleagues(person, seat, plan).stream().findFirst().map(other -> Remark.of("roster.rule.department",
                person.name(), plan.usual().name(other), person.department()));
    }

    @Override
    public long price(Candidate person, Seat seat, Plan plan) {
        return (long) plan.problem().terms().of(this).weight() * colleagues(person, seat, plan).size();
    }

    private static List<Long> colleagues(Candidate person, Seat seat, Plan plan) {
        Map<Long, String> departments = plan.usual().departments();
        String own = departments.get(person.id());
        return own == null ? List.of() : plan.on(seat.day()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(seat)).map(Map.Entry::getValue)
                .filter(other -> other != person.id() && own.equals(departments.get(other))).distinct().toList();
    }
}
