package cn.dutydesk.playbook.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Changing steps by their id: nothing is lost, nothing is doubled, and there is a way back. */
class StepTreeTest {
    private static final int KINDS = 5;

    /** Trees of up to three storeys; ids are given in the order of making, so that they are unique. */
    @Provide
    static Arbitrary<Playbook> playbooks() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE).list().ofMinSize(8).ofMaxSize(40)
                .map(numbers -> playbook(new Grower(numbers).steps(0)));
    }

    private static final class Grower {
        private final List<Integer> numbers;
        private int at;
        private int made;

        Grower(List<Integer> numbers) {
            this.numbers = numbers;
        }

        private int next(int below) {
            return numbers.get(at++ % numbers.size()) % below;
        }

        List<Step> steps(int depth) {
            List<Step> steps = new ArrayList<>();
            int count = depth == 0 ? 1 + next(5) : next(3);
            for (int i = 0; i < count; i++) {
                String id = "s" + made++;
                steps.add(new StepDraft(id, "步骤", action(depth)).limit(new Limit(Duration.ofMinutes(5),
                        From.end("s0"))).step());
            }
            return steps;
        }

        private Action action(int depth) {
            return switch (depth > 2 ? 0 : next(KINDS)) {
                case 1 -> new Action.Parallel(List.of(new Branch("a", null, steps(depth + 1)),
                        new Branch("b", null, steps(depth + 1))), false);
                case 2 -> new Action.Decide("?", List.of(new Branch("x", new Condition.Answered("s0", "x"),
                        steps(depth + 1)), new Branch("y", null, steps(depth + 1))));
                case 3 -> new Action.Repeat(Duration.ofHours(1), 0, new Condition.Not(
                        new Condition.Answered("s0", "x")), steps(depth + 1));
                case 4 -> new Action.Acknowledge(false, Duration.ofMinutes(30), "s0");
                default -> new Action.Check(List.of());
            };
        }
    }

    private static Playbook playbook(List<Step> steps) {
        return new Playbook("x", "x", "", "incident", List.of(), "", "", "", null, List.of(), steps);
    }

    private static List<String> ids(Playbook playbook) {
        return StepTree.all(playbook).stream().map(Step::id).toList();
    }

    private static <T> T pick(List<T> from, int seed) {
        return from.get(Math.floorMod(seed, from.size()));
    }

    @Property
    void everyStepIsFoundWhereItsPlaceSays(@ForAll("playbooks") Playbook playbook) {
        for (String id : ids(playbook)) {
            StepTree.Place place = StepTree.place(playbook, id).orElseThrow();
            assertThat(StepTree.list(playbook, place).get(place.index()).id()).isEqualTo(id);
        }
    }

    @Property
    void movedAndMovedBackIsTheSame(@ForAll("playbooks") Playbook playbook, @ForAll int one, @ForAll int other) {
        String id = pick(ids(playbook), one);
        StepTree.Place home = StepTree.place(playbook, id).orElseThrow();
        StepTree.Place away = StepTree.place(playbook, pick(ids(playbook), other)).orElseThrow();
        Playbook moved = StepTree.move(playbook, id, away);
        assertThat(StepTree.move(moved, id, home)).isEqualTo(playbook);
    }

    @Property
    void movingLosesAndDoublesNothing(@ForAll("playbooks") Playbook playbook, @ForAll int one, @ForAll int other,
            @ForAll int branch, @ForAll int index) {
        Step into = pick(StepTree.all(playbook), other);
        int branches = StepTree.inside(into).size();
        StepTree.Place place = branches == 0 ? StepTree.place(playbook, into.id()).orElseThrow()
                : new StepTree.Place(into.id(), Math.floorMod(branch, branches), Math.floorMod(index, 4));
        Playbook moved = StepTree.move(playbook, pick(ids(playbook), one), place);
        assertThat(ids(moved)).containsExactlyInAnyOrderElementsOf(ids(playbook));
    }

    @Property
    void takenOutAndPutBackIsTheSame(@ForAll("playbooks") Playbook playbook, @ForAll int one) {
        Step step = pick(StepTree.all(playbook), one);
        Playbook without = StepTree.remove(playbook, step.id());
        assertThat(ids(without)).doesNotContain(step.id())
                .hasSize(ids(playbook).size() - StepTree.all(step).size());
        assertThat(StepTree.insert(without, StepTree.place(playbook, step.id()).orElseThrow(), step))
                .isEqualTo(playbook);
    }

    @Property
    void aNewNameIsUsedByAllThatNamesTheStep(@ForAll("playbooks") Playbook playbook) {
        Playbook renamed = StepTree.rename(playbook, "s0", "first");
        assertThat(renamed.toString()).doesNotContain("s0,").doesNotContain("s0]");
        assertThat(StepTree.rename(renamed, "first", "s0")).isEqualTo(playbook);
    }

    @Property
    void aCopyHasIdsOfItsOwn(@ForAll("playbooks") Playbook playbook, @ForAll int one) {
        Step step = pick(StepTree.all(playbook), one);
        Playbook longer = StepTree.insert(playbook, StepTree.place(playbook, step.id()).orElseThrow(),
                StepTree.copy(playbook, step));
        assertThat(new HashSet<>(ids(longer))).hasSize(ids(longer).size());
        assertThat(ids(longer)).hasSize(ids(playbook).size() + StepTree.all(step).size());
    }

    @Property
    void anotherStepStandsInItsPlace(@ForAll("playbooks") Playbook playbook, @ForAll int one) {
        Step step = pick(StepTree.all(playbook), one);
        Playbook changed = StepTree.replace(playbook, step.id(), new StepDraft(step).title("new").step());
        assertThat(StepTree.find(changed, step.id()).orElseThrow().title()).isEqualTo("new");
        assertThat(StepTree.replace(changed, step.id(), step)).isEqualTo(playbook);
    }

    @Test
    void noStepGoesIntoItself() {
        Step inner = new StepDraft("inner", "", new Action.Check(List.of())).step();
        Step outer = new StepDraft("outer", "", new Action.Repeat(Duration.ofHours(1), 0, null, List.of(inner))).step();
        Playbook playbook = playbook(List.of(outer));
        assertThat(StepTree.move(playbook, "outer", new StepTree.Place("outer", 0, 0))).isEqualTo(playbook);
    }

    @Test
    void aTakenNameIsNotGivenAgain() {
        Step one = new StepDraft("one", "", new Action.Check(List.of())).step();
        Step two = new StepDraft("one-2", "", new Action.Check(List.of())).step();
        Playbook playbook = playbook(List.of(one, two));
        assertThat(StepTree.freshId(playbook, "one")).isEqualTo("one-3");
        assertThat(StepTree.rename(playbook, "one", "one-2")).isEqualTo(playbook);
    }
}
