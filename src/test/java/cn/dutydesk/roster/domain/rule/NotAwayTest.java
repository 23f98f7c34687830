package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.api.Test;

class NotAwayTest {
    @Test
    void noDutyFromTheFirstToTheLastDayAway() {
        RosterProblem problem = new Month().staff(2).away(1, AbsenceKind.LEAVE, 10, 12)
                .away(2, AbsenceKind.OUTING, 10, 10).problem();
        Plan plan = new Plan(problem);
        var one = problem.people().get(0);
        NotAway rule = new NotAway();
        assertThat(rule.against(one, Month.seat(9, Month.MAIN), plan)).isEmpty();
        assertThat(rule.against(one, Month.seat(10, Month.MAIN), plan)).isPresent();
        assertThat(rule.against(one, Month.seat(12, Month.MAIN), plan).orElseThrow().code())
                .isEqualTo("roster.rule.leave");
        assertThat(rule.against(one, Month.seat(13, Month.MAIN), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(1), Month.seat(10, Month.MAIN), plan).orElseThrow().code())
                .isEqualTo("roster.rule.outing");
    }
}
