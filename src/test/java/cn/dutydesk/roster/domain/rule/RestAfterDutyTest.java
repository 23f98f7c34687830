package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RestAfterDutyTest {
    private final RestAfterDuty rule = new RestAfterDuty();

    @Test
    void theDayAfterANightDutyIsFreeAndSoIsTheDayBefore() {
        RosterProblem problem = new Month().staff(1).problem();
        Plan plan = new Plan(problem);
        plan.put(Month.seat(15, Month.MAIN), 1L);
        var person = problem.people().get(0);
        assertThat(rule.against(person, Month.seat(16, Month.STANDBY), plan).orElseThrow().code())
                .isEqualTo("roster.rule.rest");
        assertThat(rule.against(person, Month.seat(17, Month.MAIN), plan)).isEmpty();
        assertThat(rule.against(person, Month.seat(14, Month.SECOND), plan).orElseThrow().code())
                .isEqualTo("roster.rule.rest-before");
        assertThat(rule.against(person, Month.seat(14, Month.STANDBY), plan)).isEmpty();
    }

    @Test
    void restReachesAcrossTheMonth() {
        RosterProblem problem = new Month().staff(1).known(1, LocalDate.of(2026, 9, 30), DayKind.WORKDAY, "")
                .known(1, LocalDate.of(2026, 11, 1), DayKind.RESTDAY, "").problem();
        Plan plan = new Plan(problem);
        var person = problem.people().get(0);
        assertThat(rule.against(person, Month.seat(1, Month.STANDBY), plan)).isPresent();
        assertThat(rule.against(person, Month.seat(31, Month.MAIN), plan)).isPresent();
        assertThat(rule.against(person, Month.seat(31, Month.STANDBY), plan)).isEmpty();
    }
}
