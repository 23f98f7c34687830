package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.people.AbsenceKind;
import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.BoardKind;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import org.junit.jupiter.api.Test;

class LeaderInTownTest {
    private final LeaderInTown rule = new LeaderInTown();

    private static Month leaders() {
        return new Month().board(BoardKind.LEADER).posts(Month.LEADER).person(PersonStatus.ON_POST, true)
                .person(PersonStatus.ON_POST, true).person(PersonStatus.ON_POST, true);
    }

    @Test
    void daysOnWhichBothAreAwayAreShown() {
        var problem = leaders().away(1, AbsenceKind.OUTING, 10, 14).away(2, AbsenceKind.LEAVE, 13, 20).problem();
        assertThat(rule.ofDays(new Plan(problem))).extracting(conflict -> conflict.seat().day())
                .containsExactly(Month.day(13), Month.day(14));
        assertThat(DutyRules.conflicts(new Plan(problem))).extracting(Conflict::rule).contains("town");
    }

    @Test
    void someoneIsAlwaysInTown() {
        var problem = leaders().rule(rule, true, 0, 2, 0).away(2, AbsenceKind.LEAVE, 3, 3)
                .away(3, AbsenceKind.LEAVE, 3, 4).problem();
        assertThat(rule.ofDays(new Plan(problem))).extracting(conflict -> conflict.seat().day())
                .containsExactly(Month.day(3));
    }
}
