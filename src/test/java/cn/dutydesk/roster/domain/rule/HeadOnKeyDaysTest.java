package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.PersonMark.Mark;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.api.Test;

class HeadOnKeyDaysTest {
    private final HeadOnKeyDays rule = new HeadOnKeyDays();

    private static Month leaders() {
        return new Month().board(BoardKind.LEADER).posts(Month.LEADER).person(PersonStatus.ON_POST, true)
                .person(PersonStatus.ON_POST, true).person(PersonStatus.ON_POST, true);
    }

    @Test
    void theHeadLeadsOnTheFirstDayOfALongHoliday() {
        RosterProblem problem = leaders().problem();
        Plan plan = new Plan(problem);
        assertThat(rule.against(problem.people().get(1), Month.seat(1, Month.LEADER), plan)).isPresent();
        assertThat(rule.against(problem.people().get(0), Month.seat(1, Month.LEADER), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(1), Month.seat(2, Month.LEADER), plan)).isEmpty();
    }

    @Test
    void theOfficeNamesTheHeadAndNobodyIsBlamedWhenTheHeadIsAway() {
        RosterProblem named = leaders().mark(2, Mark.HEAD).problem();
        assertThat(rule.against(named.people().get(0), Month.seat(1, Month.LEADER), new Plan(named))).isPresent();
        RosterProblem away = leaders().away(1, AbsenceKind.OUTING, 1, 1).problem();
        assertThat(rule.against(away.people().get(1), Month.seat(1, Month.LEADER), new Plan(away))).isEmpty();
    }
}
