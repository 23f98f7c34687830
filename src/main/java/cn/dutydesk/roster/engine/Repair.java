package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mends a published roster with the fewest changed seats, and among those with the fewest points. A depth-first search
 * fills the seats that lost their person; whoever is brought in may have to leave another of his seats, which is one
 * change more. The number of such extra changes is raised one by one, so the first repair found has the fewest there
 * can be: in any repair, whoever takes a lost seat has left every seat that stands against it.
 *
 * <p>Days before the frozen one are fixed seats of the model. Not thread-safe.
 */
public final class Repair {
    /** Extra changes beyond the lost seats that are looked at before giving up. */
    private static final int MOST_EXTRA = 12;
    /** Steps spent on fewer points once the fewest changes are found. */
    private static final int POLISH = 1_000;

    /**
     * @param seats   the mended roster, filled seats only
     * @param changed seats whose person differs
     * @param proven  whether no repair has fewer changes
     * @param hard    violations left: more than 0 when no repair was found; those seats are open then
     * @param soft    points, fairness counted as squares from zero
     * @param open    seats that no repair could fill, with what keeps each person from them
     */
    public record Plan(List<Instance.Place> seats, int changed, boolean proven, int hard, long soft,
            List<Obstacle> open) {
        public Plan {
            seats = List.copyOf(seats);
            open = List.copyOf(open);
        }
    }

    private final Model model;
    private final State state;
    private final int[] base;
    private final long nodeLimit;
    private long nodes;
    private long foundAt;
    private int @Nullable [] best;
    private long bestCost = Long.MAX_VALUE;
    private boolean cut;

    private Repair(Model model, int[] base, long nodeLimit) {
        this.model = model;
        this.base = base;
        this.nodeLimit = nodeLimit;
        state = new State(model);
    }

    /**
     * Mends the published roster.
     *
     * @param instance  with the new leave; seats that must not change are its fixed ones
     * @param published filled seats as they were
     * @param effort    steps to take before giving up unproven
     */
    public static Plan of(Instance instance, List<Instance.Place> published, long effort) {
        Model model = new Model(instance);
        int[] base = new int[model.slots];
        Arrays.fill(base, -1);
        for (Instance.Place place : published) {
            int slot = model.slot(place.day(), model.post(place.post()), place.seat());
            if (slot >= 0) {
                base[slot] = model.person(place.person());
            }
        }
        return new Repair(model, base, effort).plan();
    }

    private Plan plan() {
        List<Integer> lost = lost();
        boolean found = false;
        for (int extra = 0; extra <= MOST_EXTRA && !found && !cut; extra++) {
            fill(lost, extra);
            found = best != null;
        }
        boolean proven = found && !cut;
        int[] who = best == null ? state.who : best;
        State done = new State(model);
        done.load(who);
        List<Instance.Place> seats = new ArrayList<>();
        int changed = 0;
        for (int s = 0; s < model.slots; s++) {
            if (done.who[s] >= 0) {
                seats.add(model.place(s, done.who[s]));
            }
            changed += done.who[s] == base[s] ? 0 : 1;
        }
        return new Plan(seats, changed, proven, done.hard(), done.soft(), Obstacles.of(done));
    }

    /** Seats everybody whom nothing bars, and gives the seats that are left. */
    private List<Integer> lost() {
        List<Integer> lost = new ArrayList<>();
        for (int s : model.open) {
            if (base[s] >= 0 && state.may(s, base[s]) && !state.on(base[s], model.slotDay[s])
                    && State.hard(state.costOf(s, base[s])) == -1) {
                state.put(s, base[s]);
            } else {
                lost.add(s);
            }
        }
        return lost;
    }

    /** Fills the empty seats, the one with the fewest candidates first. */
    private void fill(List<Integer> empty, int extra) {
        if (empty.isEmpty()) {
            foundAt = best == null ? nodes : foundAt;
            if (state.cost() < bestCost) {
                bestCost = state.cost();
                best = state.who.clone();
            }
            return;
        }
        nodes++;
        if (best == null && nodes > nodeLimit || best != null && nodes > foundAt + POLISH) {
            cut = best == null;
            return;
        }
        int chosen = -1;
        List<Choice> fewest = null;
        for (int slot : empty) {
            List<Choice> able = choices(slot, extra);
            if (fewest == null || able.size() < fewest.size()) {
                fewest = able;
                chosen = slot;
            }
        }
        List<Integer> rest = new ArrayList<>(empty);
        rest.remove(Integer.valueOf(chosen));
        for (Choice choice : Objects.requireNonNull(fewest)) {
            take(chosen, choice, rest, extra);
        }
    }

    private void take(int slot, Choice choice, List<Integer> rest, int extra) {
        int[] holders = new int[choice.leaves().length];
        List<Integer> empty = new ArrayList<>(rest);
        for (int k = 0; k < holders.length; k++) {
            holders[k] = state.who[choice.leaves()[k]];
            state.take(choice.leaves()[k]);
            empty.add(choice.leaves()[k]);
        }
        state.put(slot, choice.person());
        fill(empty, extra - holders.length);
        state.take(slot);
        for (int k = 0; k < holders.length; k++) {
            state.put(choice.leaves()[k], holders[k]);
        }
    }

    /** Someone for a seat, and the seats he must leave for it. */
    private record Choice(int person, int[] leaves, long cost) {
    }

    private List<Choice> choices(int slot, int extra) {
        List<Choice> choices = new ArrayList<>();
        for (int person : model.candidates[slot]) {
            if (person != base[slot]) {
                add(choices, slot, person, extra);
            }
        }
        choices.sort(Comparator.comparingInt((Choice choice) -> choice.leaves().length)
                .thenComparingLong(Choice::cost));
        return choices;
    }

    private void add(List<Choice> choices, int slot, int person, int extra) {
        List<Integer> leaves = against(slot, person);
        if (leaves == null || leaves.size() > extra) {
            return;
        }
        int[] left = leaves.stream().mapToInt(Integer::intValue).toArray();
        for (int s : left) {
            state.take(s);
        }
        long cost = state.costOf(slot, person);
        boolean full = state.full(person, model.monthOf[model.slotDay[slot]]);
        for (int s : left) {
            state.put(s, person);
        }
        if (State.hard(cost) < 0) {
            choices.add(new Choice(person, left, cost));
        } else if (full && left.length < extra) {
            leaveOneOfTheMonth(choices, slot, person, left);
        }
    }

    /** The month is full: any one of its other duties may go. */
    private void leaveOneOfTheMonth(List<Choice> choices, int slot, int person, int[] left) {
        int month = model.monthOf[model.slotDay[slot]];
        for (int day = 0; day < model.days; day++) {
            int other = model.monthOf[day] == month ? state.slotAt(person, day) : -1;
            if (other < 0 || model.fixed[other] >= 0 || state.who[other] != base[other]
                    || Arrays.stream(left).anyMatch(s -> s == other)) {
                continue;
            }
            int[] leaves = Arrays.copyOf(left, left.length + 1);
            leaves[left.length] = other;
            for (int s : leaves) {
                state.take(s);
            }
            long cost = state.costOf(slot, person);
            for (int s : leaves) {
                state.put(s, person);
            }
            if (State.hard(cost) < 0) {
                choices.add(new Choice(person, leaves, cost));
            }
        }
    }

    /** Seats of the person that cannot stand beside this one; null when one of them is fixed. */
    private @Nullable List<Integer> against(int slot, int person) {
        List<Integer> against = new ArrayList<>();
        int day = model.slotDay[slot];
        int rest = model.rest[model.slotPost[slot]];
        for (int other = Math.max(0, day - model.maxRest); other <= Math.min(model.days - 1, day + rest); other++) {
            int held = state.slotAt(person, other);
            if (held < 0 || other < day && day - other > model.rest[model.slotPost[held]]) {
                continue;
            }
            if (model.fixed[held] >= 0 || state.who[held] != base[held]) {
                return null;
            }
            against.add(held);
        }
        return against;
    }
}
