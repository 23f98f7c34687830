package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.api.Test;

class WholeWeekendTest {
    @Test
    void saturdayAndSundayBelongTogetherUnlessOneIsAHolidayOrOutsideTheMonth() {
        WholeWeekend rule = new WholeWeekend();
        RosterProblem problem = new Month().staff(2).problem();
        Plan plan = new Plan(problem);
        plan.put(Plans.seat(10), 1L);
        plan.put(Plans.seat(4), 1L);
        var one = problem.people().get(0);
        var two = problem.people().get(1);
        assertThat(rule.against(two, Plans.seat(11), plan)).isPresent();
        assertThat(rule.against(one, Plans.seat(11), plan)).isEmpty();
        assertThat(rule.against(two, Plans.seat(12), plan)).isEmpty();
        assertThat(rule.against(two, Plans.seat(3), plan)).as("both are 国庆节").isEmpty();
        assertThat(rule.against(two, Plans.seat(31), plan)).as("its Sunday is in November").isEmpty();
    }
}
