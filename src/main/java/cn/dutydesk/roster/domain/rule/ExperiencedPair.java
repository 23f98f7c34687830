package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import cn.dutydesk.roster.domain.Usual;
import java.util.List;
import java.util.Optional;

/**
 * Two new people are not on duty together on the first two posts of a board (主班, 副班): one of them knows the work.
 * The value is how many duties make somebody experienced, the second how many months since the first duty; the office
 * may name people either way.
 */
public final class ExperiencedPair implements DutyRule {
    @Override
    public String name() {
        return "experience";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(kind == BoardKind.OFFICER, 60, 3, 3);
    }

    @Override
    public int mostValue() {
        return 50;
    }

    @Override
    public int mostSecond() {
        return 12;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return others(person, seat, plan).stream().findFirst().map(other -> Remark.of("roster.rule.experience",
                person.name(), plan.usual().name(other)));
    }

    @Override
    public long price(Candidate person, Seat seat, Plan plan) {
        return (long) plan.problem().terms().of(this).weight() * others(person, seat, plan).size();
    }

    private static List<Long> others(Candidate person, Seat seat, Plan plan) {
        List<Long> posts = Usual.paired(plan.problem());
        if (!posts.contains(seat.postId()) || !plan.usual().newcomers().contains(person.id())) {
            return List.of();
        }
        return plan.on(seat.day()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(seat) && posts.contains(entry.getKey().postId()))
                .map(java.util.Map.Entry::getValue)
                .filter(other -> other != person.id() && plan.usual().newcomers().contains(other)).distinct().toList();
    }
}
