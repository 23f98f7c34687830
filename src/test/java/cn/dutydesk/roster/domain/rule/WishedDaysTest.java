package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.api.Test;

class WishedDaysTest {
    @Test
    void aDayNotWishedCostsItsWeightAndOneWishedSavesIt() {
        WishedDays rule = new WishedDays();
        RosterProblem problem = new Month().staff(2).rule(rule, true, 10, 0, 0).wish(1, 12, false, 3)
                .wish(1, 13, true, 2).problem();
        Plan plan = new Plan(problem);
        var one = problem.people().get(0);
        assertThat(rule.price(one, Plans.seat(12), plan)).isEqualTo(30);
        assertThat(rule.price(one, Plans.seat(13), plan)).isEqualTo(-20);
        assertThat(rule.price(one, Plans.seat(14), plan)).isZero();
        assertThat(rule.price(problem.people().get(1), Plans.seat(12), plan)).isZero();
        assertThat(rule.against(one, Plans.seat(12), plan)).isPresent();
        assertThat(rule.against(one, Plans.seat(13), plan)).isEmpty();
    }
}
