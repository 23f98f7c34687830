package cn.dutydesk.roster.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.SwapTerms;
import cn.dutydesk.roster.domain.rule.DutyRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules a swap would break, with both people where they would stand afterwards. Pure. */
public final class SwapPlan {
    /**
     * A month of the board as it stands now.
     *
     * @param seats who holds each seat
     */
    public record Month(RosterProblem problem, Map<Seat, Long> seats) {
    }

    private SwapPlan() {
    }

    /**
     * @param given month of the duty given away
     * @param taken month of the duty taken in return; the same month for a duty of that month and where there is none
     * @throws Refusal when one of the two is not in the directory
     */
    public static List<Conflict> conflicts(SwapTerms terms, Month given, Month taken) {
        if (terms.taken() == null) {
            Plan plan = Plan.of(given.problem(), given.seats());
            plan.put(terms.given(), null);
            return against(terms.otherId(), terms.given(), plan);
        }
        List<Conflict> found = new ArrayList<>();
        if (given.problem().month().equals(taken.problem().month())) {
            Plan plan = Plan.of(given.problem(), given.seats());
            plan.put(terms.given(), null);
            plan.put(terms.taken(), terms.askerId());
            found.addAll(against(terms.otherId(), terms.given(), plan));
            plan.put(terms.taken(), null);
            plan.put(terms.given(), terms.otherId());
            found.addAll(against(terms.askerId(), terms.taken(), plan));
            return found;
        }
        Plan first = Plan.of(given.problem().passed(terms.taken(), terms.otherId(), terms.askerId()), given.seats());
        first.put(terms.given(), null);
        found.addAll(against(terms.otherId(), terms.given(), first));
        Plan second = Plan.of(taken.problem().passed(terms.given(), terms.askerId(), terms.otherId()), taken.seats());
        second.put(terms.taken(), null);
        found.addAll(against(terms.askerId(), terms.taken(), second));
        return found;
    }

    private static List<Conflict> against(long personId, Seat seat, Plan plan) {
        Candidate person = Optional.ofNullable(plan.problem().byId().get(personId))
                .orElseThrow(() -> new Refusal("roster.refused.no-person", personId));
        return DutyRules.against(person, seat, plan);
    }
}
