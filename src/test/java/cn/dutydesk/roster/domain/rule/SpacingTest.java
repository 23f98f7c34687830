package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpacingTest {
    private final Spacing rule = new Spacing();

    @Property(tries = 30)
    void everyMissingDayOfEveryPairCosts(@ForAll @IntRange(max = 9999) int seed,
            @ForAll @IntRange(min = 1, max = 9) int wished) {
        RosterProblem problem = new Month().staff(12).rule(rule, true, 7, wished, 0).problem();
        Plan plan = Plans.random(problem, seed);
        for (Seat seat : problem.seats()) {
            Candidate person = problem.people().get((int) Math.floorMod(seed + seat.day().getDayOfMonth(), 12));
            plan.put(seat, null);
            long missing = plan.seats().entrySet().stream().filter(entry -> entry.getValue() == person.id())
                    .mapToLong(entry -> Math.abs(entry.getKey().day().toEpochDay() - seat.day().toEpochDay()))
                    .filter(gap -> gap > 0 && gap < wished).map(gap -> wished - gap).sum();
            assertThat(rule.price(person, seat, plan)).isEqualTo(7 * missing);
            assertThat(rule.against(person, seat, plan).isPresent()).isEqualTo(missing > 0);
        }
    }

    @Test
    void withoutANumberItIsHalfTheAverageDistance() {
        assertThat(new Plan(new Month().staff(30).problem()).usual().spacing()).isEqualTo(5);
        assertThat(rule.hard()).isFalse();
    }
}
