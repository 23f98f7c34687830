package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RuleValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On key days the 主要负责人 leads. Key days are the first day of each key period and of each holiday of three days or
 * more; with value 2 every day of a key period. Where every 主要负责人 is kept from the seat, nobody can be blamed.
 */
public final class HeadOnKeyDays implements DutyRule {
    @Override
    public String name() {
        return "head";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(kind == BoardKind.LEADER, 300, 1, 0);
    }

    @Override
    public int mostValue() {
        return 2;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        List<Long> heads = plan.usual().heads();
        LocalDate day = seat.day();
        if (!plan.usual().keyDays().contains(day) || heads.contains(person.id())
                || plan.on(day).values().stream().anyMatch(heads::contains)) {
            return Optional.empty();
        }
        return heads.stream().map(plan.usual().people()::get).filter(head -> head != null)
                .filter(head -> able(head, seat, plan)).findFirst()
                .map(head -> Remark.of("roster.rule.head", day, head.name()));
    }

    /** Whether only a duty of the month, which could be moved, keeps the person from the seat. */
    public static boolean able(Candidate head, Seat seat, Plan plan) {
        return DutyRules.STANDING.stream().filter(plan.problem().terms()::on)
                .allMatch(rule -> rule.against(head, seat, plan).isEmpty());
    }
}
