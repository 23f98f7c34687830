package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.people.PersonStatus;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvailableStatusTest {
    @ParameterizedTest
    @EnumSource(PersonStatus.class)
    void onlyWhoIsOnPostServes(PersonStatus status) {
        RosterProblem problem = new Month().person(status, false).problem();
        var against = new AvailableStatus().against(problem.people().get(0), Month.seat(1, Month.MAIN),
                new Plan(problem));
        assertThat(against.isEmpty()).isEqualTo(status == PersonStatus.ON_POST);
    }
}
