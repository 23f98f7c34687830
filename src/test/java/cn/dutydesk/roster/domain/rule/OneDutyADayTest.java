package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.api.Test;

class OneDutyADayTest {
    @Test
    void noSecondSeatOnTheSameDayOnThisBoardOrAnother() {
        RosterProblem problem = new Month().staff(2).elsewhere(2, 9).problem();
        Plan plan = new Plan(problem);
        plan.put(Month.seat(9, Month.STANDBY), 1L);
        OneDutyADay rule = new OneDutyADay();
        assertThat(rule.against(problem.people().get(0), Month.seat(9, Month.MAIN), plan)).isPresent();
        assertThat(rule.against(problem.people().get(0), Month.seat(10, Month.MAIN), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(1), Month.seat(9, Month.MAIN), plan).orElseThrow().args())
                .contains("大厅值班");
    }

    @Test
    void aSeatGivenUpNoLongerCounts() {
        RosterProblem problem = new Month().staff(1).problem();
        Plan plan = new Plan(problem);
        plan.put(Month.seat(9, Month.STANDBY), 1L);
        plan.put(Month.seat(9, Month.STANDBY), null);
        assertThat(new OneDutyADay().against(problem.people().get(0), Month.seat(9, Month.MAIN), plan)).isEmpty();
    }
}
