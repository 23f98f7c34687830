package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import cn.dutydesk.roster.domain.Terms;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void everySeatNobodySitsOnIsOpen() {
        RosterProblem problem = new Month().staff(2).problem();
        Plan plan = new Plan(problem);
        plan.put(Plans.seat(9), 1L);
        Coverage rule = new Coverage();
        assertThat(rule.open(plan)).hasSize(31 * 3 - 1).doesNotContain(Plans.seat(9));
        Terms terms = problem.terms().with(rule.name(), problem.terms().of(rule).switchedOff());
        assertThat(terms.on(rule)).as("it has no switch").isTrue();
        assertThat(DutyRules.gap(Plans.seat(10), plan).barred()).extracting(Gap.Barred::rule).containsExactly("rest");
    }
}
