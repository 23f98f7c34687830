package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.RuleValue;
import cn.dutydesk.roster.domain.Usual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 正职 and who acts for them are not away on the same day, and so many leaders as the value says are in town on every
 * day. It speaks of absences, not of seats: it stands on the days concerned and nobody is kept from duty by it.
 */
public final class LeaderInTown implements DutyRule {
    @Override
    public String name() {
        return "town";
    }

    @Override
    public boolean hard() {
        return false;
    }

    @Override
    public RuleValue usual(BoardKind kind) {
        return new RuleValue(kind == BoardKind.LEADER, 0, 1, 0);
    }

    @Override
    public int mostValue() {
        return 10;
    }

    @Override
    public Optional<Remark> against(Candidate person, Seat seat, Plan plan) {
        return Optional.empty();
    }

    @Override
    public List<Conflict> ofDays(Plan plan) {
        RosterProblem problem = plan.problem();
        if (problem.posts().isEmpty()) {
            return List.of();
        }
        List<Candidate> principals = Usual.principals(problem);
        List<Candidate> leaders = problem.people().stream().filter(Candidate::leader).filter(Candidate::available)
                .toList();
        int least = problem.terms().of(this).value();
        List<Conflict> found = new ArrayList<>();
        for (Day day : problem.days()) {
            LocalDate date = day.date();
            long inTown = leaders.stream().filter(leader -> !away(leader, date, plan)).count();
            if (principals.size() > 1 && principals.stream().allMatch(leader -> away(leader, date, plan))) {
                found.add(conflict(plan, date, principals.getFirst(), Remark.of("roster.rule.town",
                        principals.getFirst().name(), principals.get(1).name(), date)));
            } else if (inTown < Math.min(least, leaders.size())) {
                found.add(conflict(plan, date, leaders.getFirst(), Remark.of("roster.rule.town-few", date, inTown,
                        least)));
            }
        }
        return found;
    }

    private static boolean away(Candidate leader, LocalDate day, Plan plan) {
        return plan.absence(leader.id(), day).isPresent();
    }

    private Conflict conflict(Plan plan, LocalDate day, Candidate leader, Remark why) {
        var post = plan.problem().posts().getFirst();
        return new Conflict(new Seat(day, post.id(), 1), post.name(), leader.id(), leader.name(), name(), hard(), why);
    }
}
