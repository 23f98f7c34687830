package cn.dutydesk.roster.domain.rule;

import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.util.Optional;
import java.util.Random;

/** Plans for tests of rules. */
final class Plans {
    private Plans() {
    }

    /** People thrown on seats without any rule; about one seat in five stays open. */
    static Plan random(RosterProblem problem, long seed) {
        Random random = new Random(seed);
        Plan plan = new Plan(problem);
        for (Seat seat : problem.seats()) {
            if (random.nextInt(5) > 0) {
                plan.put(seat, problem.people().get(random.nextInt(problem.people().size())).id());
            }
        }
        return plan;
    }

    /** What the rule says of a filled or open seat for a person; the plan is left as it was. */
    static Optional<Remark> ask(DutyRule rule, Plan plan, Candidate person, Seat seat) {
        Long before = plan.at(seat);
        plan.put(seat, null);
        Optional<Remark> answer = rule.against(person, seat, plan);
        plan.put(seat, before);
        return answer;
    }

    static Seat seat(int day) {
        return Month.seat(day, Month.MAIN);
    }
}
