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

class DepartmentApartTest {
    private final DepartmentApart rule = new DepartmentApart();

    private static Month four() {
        Month month = new Month();
        for (int i = 0; i < 12; i++) {
            month.person("科" + i % 4, false);
        }
        return month;
    }

    @Property(tries = 30)
    void colleaguesOnOneDayAreNamed(@ForAll @IntRange(max = 9999) int seed) {
        RosterProblem problem = four().problem();
        Plan plan = Plans.random(problem, seed);
        for (Seat seat : problem.seats()) {
            Candidate person = problem.people().get(Math.floorMod(seed + seat.day().getDayOfMonth(), 12));
            plan.put(seat, null);
            boolean colleague = plan.seats().entrySet().stream()
                    .filter(entry -> entry.getKey().day().equals(seat.day()) && entry.getValue() != person.id())
                    .anyMatch(entry -> problem.byId().get(entry.getValue()).department().equals(person.department()));
            assertThat(rule.against(person, seat, plan).isPresent()).isEqualTo(colleague);
        }
    }

    @Test
    void aDepartmentThatIsMostOfThePoolIsLeftAlone() {
        RosterProblem problem = new Month().staff(6).problem();
        Plan plan = new Plan(problem);
        plan.put(Month.seat(3, Month.SECOND), 2L);
        assertThat(rule.against(problem.people().get(0), Plans.seat(3), plan)).isEmpty();
    }
}
