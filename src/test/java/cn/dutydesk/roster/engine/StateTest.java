package cn.dutydesk.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept up to date move by move is what a count from nothing gives. */
class StateTest {
    private static void same(State state) {
        Score full = Score.of(state.model.instance, places(state));
        assertThat(state.hard()).as("hard").isEqualTo(full.hard());
        assertThat(state.soft()).as("soft").isEqualTo(full.soft(0));
    }

    private static List<Instance.Place> places(State state) {
        List<Instance.Place> places = new ArrayList<>();
        for (int s = 0; s < state.who.length; s++) {
            if (state.who[s] >= 0) {
                places.add(state.model.place(s, state.who[s]));
            }
        }
        return places;
    }

    /** One random legal change; whatever it says it costs is what it costs. */
    private static void change(State state, Draw draw) {
        Model model = state.model;
        int slot = model.open[draw.below(model.open.length)];
        int day = model.slotDay[slot];
        long before = state.cost();
        if (draw.below(8) == 0 && state.who[slot] >= 0) {
            state.take(slot);
            return;
        }
        if (draw.below(2) == 0) {
            int[] able = model.candidates[slot];
            int to = able.length == 0 ? -1 : able[draw.below(able.length)];
            if (to >= 0 && !state.on(to, day)) {
                long told = state.tryMove(slot, to);
                state.move(slot, to, told);
                assertThat(state.cost() - before).isEqualTo(told);
            }
            return;
        }
        int other = model.open[draw.below(model.open.length)];
        int a = state.who[slot];
        int b = state.who[other];
        int far = model.slotDay[other];
        if (a >= 0 && b >= 0 && a != b && state.may(slot, b) && state.may(other, a)
                && (far == day || !state.on(a, far) && !state.on(b, day))) {
            state.swap(slot, other, state.trySwap(slot, other));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aMillionRandomChangesCostWhatAFullCountSays(long seed) {
        State state = new State(new Model(seed % 2 == 0 ? SmallRosters.wanting(seed, 12, 9)
                : SmallRosters.of(seed, 40, 12)));
        Draw draw = new Draw(seed);
        for (int k = 1; k <= 100_000; k++) {
            change(state, draw);
            if (k % 2_000 == 0 || k < 200) {
                same(state);
            }
        }
    }

    @Property(tries = 60)
    void smallOnesToo(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        State state = new State(new Model(seed % 2 == 0 ? SmallRosters.of(seed, 6, 5)
                : SmallRosters.wanting(seed, 6, 5)));
        Draw draw = new Draw(seed);
        same(state);
        for (int k = 0; k < 60; k++) {
            change(state, draw);
            same(state);
        }
    }

    @Test
    void theSameSeedAndMovesGiveTheSameRoster() {
        Instance instance = SmallRosters.of(11, 40, 12);
        Options options = new Options(7, 60_000, 0, 2);
        Answer one = Solver.solve(instance, options, Progress.NONE);
        Answer other = Solver.solve(instance, options, Progress.NONE);
        assertThat(other.seats()).isEqualTo(one.seats());
        assertThat(other.bound()).isEqualTo(one.bound());
    }
}
