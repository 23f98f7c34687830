package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvenSharesTest {
    @Test
    void aDutyMoreIsDearerForWhoHasMany() {
        Month month = new Month().staff(2);
        for (int day = 1; day <= 9; day += 4) {
            month.known(1, LocalDate.of(2026, 9, day), DayKind.WORKDAY, "");
            month.known(2, LocalDate.of(2026, 9, day + 1), DayKind.WORKDAY, "");
        }
        RosterProblem problem = month.known(2, LocalDate.of(2026, 9, 20), DayKind.WORKDAY, "").problem();
        EvenShares rule = new EvenShares();
        Plan plan = new Plan(problem);
        long one = rule.price(problem.people().get(0), Plans.seat(12), plan);
        assertThat(one).isEqualTo(100 * 7 + 30 * 7);
        assertThat(rule.price(problem.people().get(1), Plans.seat(12), plan)).isEqualTo(100 * 9 + 30 * 9);
        plan.put(Plans.seat(20), 1L);
        assertThat(rule.price(problem.people().get(0), Plans.seat(12), plan)).isEqualTo(100 * 9 + 30 * 9);
        assertThat(rule.price(problem.people().get(0), Plans.seat(2), plan)).as("a holiday").isEqualTo(200 + 30 * 9);
    }
}
