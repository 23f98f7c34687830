package cn.dutydesk.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Bounds against every roster there is, and rosters against proven optima. */
class BoundTest {
    @Property(tries = 200)
    void semiMatchingIsTheLeastOfAllChoices(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int people = 2 + random.nextInt(3);
        int days = 1 + random.nextInt(5);
        int[] opening = random.ints(people, 0, 4).toArray();
        int[][] free = new int[days][];
        int[] demand = new int[days];
        for (int d = 0; d < days; d++) {
            free[d] = IntStream.range(0, people).filter(p -> random.nextInt(4) > 0).toArray();
            demand[d] = 1 + random.nextInt(2);
        }
        long least = least(opening, free, demand, 0);
        FairnessBound.Bound bound = FairnessBound.of(opening, free, demand);
        assertThat(bound.feasible()).isEqualTo(least < Long.MAX_VALUE);
        if (bound.feasible()) {
            assertThat(bound.sumSquares()).isEqualTo(least);
        }
    }

    /** By trying every choice of people day by day. */
    private static long least(int[] load, int[][] free, int[] demand, int day) {
        if (day == free.length) {
            return Arrays.stream(load).mapToLong(k -> (long) k * k).sum();
        }
        long least = Long.MAX_VALUE;
        for (int set = 0; set < 1 << free[day].length; set++) {
            if (Integer.bitCount(set) == demand[day]) {
                int[] next = load.clone();
                for (int k = 0; k < free[day].length; k++) {
                    next[free[day][k]] += set >> k & 1;
                }
                least = Math.min(least, least(next, free, demand, day + 1));
            }
        }
        return least;
    }

    @Property(tries = 8)
    void noRosterIsBelowThePricesAndTheSearchFindsTheOptimum(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Instance instance = SmallRosters.of(seed, 7, 7);
        ExactRoster.Proof proof = ExactRoster.solve(new Model(instance), 20, null);
        assumeThat(proof.status()).isEqualTo(CpSolverStatus.OPTIMAL);
        Answer answer = Solver.solve(instance, Options.moves(seed, 2_000_000), Progress.NONE);
        long optimum = proof.soft() - answer.leastSquares();
        assertThat(answer.hard()).isZero();
        assertThat(answer.soft()).isEqualTo(optimum);
        assertThat(answer.bound()).isLessThanOrEqualTo(optimum);
    }

    @Property(tries = 15)
    void aRosterThatCannotBeIsNeverCalledPossibleNorTheOtherWay(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Instance instance = SmallRosters.of(seed, 5, 4);
        ExactRoster.Proof proof = ExactRoster.solve(new Model(instance), 20, null);
        Answer answer = Solver.solve(instance, Options.moves(seed, 100_000), Progress.NONE);
        if (proof.status() == CpSolverStatus.OPTIMAL) {
            assertThat(answer.hard()).isZero();
            assertThat(answer.proof()).isEmpty();
        } else {
            assertThat(proof.status()).isEqualTo(CpSolverStatus.INFEASIBLE);
            assertThat(answer.hard()).isPositive();
            assertThat(answer.open()).hasSize(answer.hard()).allSatisfy(
                    open -> assertThat(open.bars().size() + open.others()).isEqualTo(instance.people().size()));
        }
    }

    @Test
    void aMonthOfThirtyPeopleComesNearItsProvenOptimum() {
        Instance instance = Problems.read("S-1.json");
        Answer answer = Solver.solve(instance, Options.moves(3, 6_000_000), Progress.NONE);
        assertThat(answer.hard()).isZero();
        assertThat(answer.bound()).isLessThanOrEqualTo(2933);
        assertThat(answer.soft()).isBetween(2933L, 2933L + 100);
        assertThat(Score.of(instance, answer.seats()).soft(answer.leastSquares())).isEqualTo(answer.soft());
    }

    @Test
    void aMonthWithoutALeaderForTwoDaysIsProvenImpossible() {
        Answer answer = Solver.solve(Problems.read("T-2.json"), Options.moves(1, 200_000), Progress.NONE);
        assertThat(answer.proof()).contains(new Instance.Span(24, 25));
        assertThat(answer.open()).singleElement().satisfies(open -> {
            assertThat(open.post()).isEqualTo("LEAD");
            assertThat(open.bars()).hasSize(4);
        });
    }
}
