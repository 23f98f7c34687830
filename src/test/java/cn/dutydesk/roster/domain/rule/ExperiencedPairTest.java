package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.roster.PersonMark.Mark;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExperiencedPairTest {
    private final ExperiencedPair rule = new ExperiencedPair();

    /** Persons 1 to 6 have served for half a year, 7 began in September, 8 never served. */
    private static Month seasoned() {
        Month month = new Month().staff(8);
        for (int person = 1; person <= 6; person++) {
            for (int m = 3; m <= 9; m++) {
                month.known(person, LocalDate.of(2026, m, person), DayKind.WORKDAY, "");
            }
        }
        for (int day = 1; day <= 5; day++) {
            month.known(7, LocalDate.of(2026, 9, 10 + 2 * day), DayKind.WORKDAY, "");
        }
        return month;
    }

    @Test
    void twoNewPeopleAreNotOnDutyTogether() {
        RosterProblem problem = seasoned().problem();
        Plan plan = new Plan(problem);
        plan.put(Month.seat(9, Month.SECOND), 8L);
        assertThat(rule.against(problem.people().get(6), Plans.seat(9), plan)).isPresent();
        assertThat(rule.against(problem.people().get(0), Plans.seat(9), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(6), Plans.seat(10), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(6), Month.seat(9, Month.STANDBY), plan)).isEmpty();
    }

    @Test
    void theOfficeMayNamePeopleEitherWay() {
        RosterProblem problem = seasoned().mark(7, Mark.EXPERIENCED).mark(1, Mark.NEWCOMER).problem();
        assertThat(new Plan(problem).usual().newcomers()).containsExactlyInAnyOrder(1L, 8L);
    }

    @Test
    void whereNobodyServedYetNobodyIsNew() {
        assertThat(new Plan(new Month().staff(8).problem()).usual().newcomers()).isEmpty();
    }
}
