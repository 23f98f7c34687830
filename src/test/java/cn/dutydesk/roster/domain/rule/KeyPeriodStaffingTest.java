package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.RosterProblem;
import org.junit.jupiter.api.Test;

class KeyPeriodStaffingTest {
    @Test
    void reinforcedPostsGetTheSeatsOfThePeriodUnlessTheOfficeTurnsItOff() {
        RosterProblem problem = new Month().staff(9).extra(5, 2).problem();
        KeyPeriodStaffing rule = new KeyPeriodStaffing();
        assertThat(rule.seats(Month.MAIN, Month.day(5), problem)).isEqualTo(3);
        assertThat(rule.seats(Month.MAIN, Month.day(6), problem)).isEqualTo(1);
        assertThat(rule.seats(Month.STANDBY, Month.day(5), problem)).isEqualTo(1);
        assertThat(problem.seats()).hasSize(31 * 3 + 2);
        assertThat(new Month().staff(9).extra(5, 2).rule(rule, false, 0, 0, 0).problem().seats()).hasSize(31 * 3);
    }
}
