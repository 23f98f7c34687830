package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayTurnTest {
    private final HolidayTurn rule = new HolidayTurn();

    @Test
    void lastYearsTurnSpeaksAgainstTheSameHolidayOnly() {
        RosterProblem problem = new Month().staff(3)
                .known(1, LocalDate.of(2025, 10, 6), DayKind.HOLIDAY, "国庆节、中秋节")
                .known(2, LocalDate.of(2024, 10, 3), DayKind.HOLIDAY, "国庆节")
                .known(3, LocalDate.of(2026, 2, 17), DayKind.HOLIDAY, "春节").problem();
        Plan plan = new Plan(problem);
        assertThat(rule.against(problem.people().get(0), Month.seat(3, Month.MAIN), plan)).isPresent();
        assertThat(rule.against(problem.people().get(0), Month.seat(9, Month.MAIN), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(1), Month.seat(3, Month.MAIN), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(2), Month.seat(3, Month.MAIN), plan)).isEmpty();
        assertThat(rule.hard()).isFalse();
    }
}
