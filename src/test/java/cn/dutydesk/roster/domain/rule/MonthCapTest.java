package cn.dutydesk.roster.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.roster.Seat;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.roster.domain.Month;
import cn.dutydesk.roster.domain.Plan;
import cn.dutydesk.roster.domain.RosterProblem;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MonthCapTest {
    private final MonthCap rule = new MonthCap();

    @Property(tries = 40)
    void nobodyIsPutOnMoreDutiesThanTheCap(@ForAll @IntRange(max = 9999) int seed,
            @ForAll @IntRange(min = 1, max = 12) int cap) {
        RosterProblem problem = new Month().staff(9).rule(rule, true, 0, cap, 0).problem();
        Plan plan = Plans.random(problem, seed);
        for (Seat seat : problem.seats()) {
            for (Candidate person : problem.people()) {
                long others = plan.seats().entrySet().stream().filter(entry -> entry.getValue() == person.id())
                        .map(Map.Entry::getKey).filter(other -> !other.equals(seat)).count();
                assertThat(Plans.ask(rule, plan, person, seat).isPresent()).isEqualTo(others >= cap);
            }
        }
    }

    @Test
    void withoutANumberItIsTwiceTheAverage() {
        RosterProblem problem = new Month().staff(31).problem();
        assertThat(new Plan(problem).usual().cap()).isEqualTo(6);
        assertThat(new Plan(new Month().staff(200).problem()).usual().cap()).isEqualTo(4);
    }

    @Test
    void dutiesOfOtherBoardsCount() {
        RosterProblem problem = new Month().staff(2).rule(rule, true, 0, 1, 0).elsewhere(2, 20).problem();
        Plan plan = new Plan(problem);
        assertThat(rule.against(problem.people().get(0), Plans.seat(3), plan)).isEmpty();
        assertThat(rule.against(problem.people().get(1), Plans.seat(3), plan)).isPresent();
    }
}
