package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.Exemption;
import cn.dutydesk.roster.ExemptionKind;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExemptTest {
    private final Exempt rule = new Exempt();

    @Test
    void anEntryHoldsForItsPostsAndDaysOnly() {
        RosterProblem problem = new Month().staff(3)
                .exempt(new Exemption(1, 1, Set.of(), false, Month.day(5), Month.day(9), ExemptionKind.NURSING, ""))
                .exempt(new Exemption(2, 2, Set.of(Month.STANDBY.id()), false, Month.day(5), null,
                        ExemptionKind.HEALTH, "腰伤"))
                .problem();
        Plan plan = new Plan(problem);
        var one = problem.people().get(0);
        assertThat(rule.against(one, Plans.seat(4), plan)).isEmpty();
        assertThat(rule.against(one, Plans.seat(5), plan)).isPresent();
        assertThat(rule.against(one, Plans.seat(9), plan)).isPresent();
        assertThat(rule.against(one, Plans.seat(10), plan)).isEmpty();
        var two = problem.people().get(1);
        assertThat(rule.against(two, Plans.seat(31), plan)).isEmpty();
        var why = rule.against(two, Month.seat(31, Month.STANDBY), plan).orElseThrow();
        assertThat(why.args()).as("the reason stays in the register").doesNotContain("腰伤");
    }

    @Test
    void whoIsExcusedAtNightServesWhereTheDutyEndsInTheEvening() {
        Exemption nights = new Exemption(1, 1, Set.of(), true, Month.day(1), null, ExemptionKind.AGE, "");
        assertThat(nights.covers(1, 11, Month.day(3), true)).isTrue();
        assertThat(nights.covers(1, 11, Month.day(3), false)).isFalse();
        assertThat(nights.whole()).isFalse();
    }
}
