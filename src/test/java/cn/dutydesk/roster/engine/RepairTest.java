package cn.dutydesk.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The fewest changes, against every roster there is. */
class RepairTest {
    /** A roster, then someone away for the second half. */
    private static Instance leave(Instance instance, String person, int from) {
        List<Instance.Person> people = instance.people().stream().map(one -> {
            List<Instance.Span> absent = new ArrayList<>(one.absent());
            absent.add(new Instance.Span(from, instance.calendar().size() - 1));
            return one.id().equals(person) ? new Instance.Person(one.id(), one.department(), one.leader(),
                    one.posts(), absent, one.maxPerMonth(), one.spacing()) : one;
        }).toList();
        return new Instance(instance.name(), instance.start(), instance.calendar(), instance.posts(), people,
                instance.categories(), instance.opening(), instance.lastHoliday(), instance.preferences(),
                instance.tail(), instance.weights(), instance.wants());
    }

    @Property(tries = 40)
    void noRepairHasFewerChanges(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Instance before = SmallRosters.of(seed, 5, 5);
        Answer published = Solver.solve(before, Options.moves(seed, 20_000), Progress.NONE);
        if (published.hard() > 0) {
            return;
        }
        String away = published.seats().getLast().person();
        Instance after = leave(before, away, 2);
        Instance frozen = after.with(new Instance.Wants(List.of(), List.of(), published.seats().stream()
                .filter(seat -> seat.day() < 2).toList(), List.of(), List.of()));
        Repair.Plan plan = Repair.of(frozen, published.seats(), 100_000);
        int fewest = new Exhaustive(frozen, published.seats()).fewest();
        assertThat(plan.hard() == 0).isEqualTo(fewest < Integer.MAX_VALUE);
        if (plan.hard() == 0) {
            assertThat(plan.changed()).isEqualTo(fewest);
            assertThat(plan.proven()).isTrue();
            assertThat(plan.seats()).containsAll(frozen.wants().fixed());
            assertThat(Score.of(frozen, plan.seats()).hard()).isZero();
        }
    }

    /** Every roster of the open seats. */
    private static final class Exhaustive {
        private final Model model;
        private final State state;
        private final int[] base;
        private int fewest = Integer.MAX_VALUE;

        Exhaustive(Instance instance, List<Instance.Place> published) {
            model = new Model(instance);
            state = new State(model);
            base = new int[model.slots];
            published.forEach(place -> base[model.slot(place.day(), model.post(place.post()), place.seat())] = model
                    .person(place.person()));
        }

        int fewest() {
            fill(0, 0);
            return fewest;
        }

        private void fill(int at, int changed) {
            if (changed >= fewest) {
                return;
            }
            if (at == model.open.length) {
                fewest = changed;
                return;
            }
            int slot = model.open[at];
            for (int person : model.candidates[slot]) {
                if (!state.on(person, model.slotDay[slot]) && State.hard(state.costOf(slot, person)) == -1) {
                    state.put(slot, person);
                    fill(at + 1, changed + (person == base[slot] ? 0 : 1));
                    state.take(slot);
                }
            }
        }
    }
}
