package cn.dutydesk.roster.engine;

import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * A search by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): a random change that makes the roster better is
 * kept, one that makes it worse is kept with a chance that falls while the search cools. Changes are a seat given to
 * another, two seats traded, three seats passed round, a wish granted, and all duties of some days traded between two
 * people. The best roster seen is kept, fewest hard violations first. Not thread-safe; the same seed and the same
 * number of moves give the same roster.
 */
final class Annealing {
    /** What a hard violation weighs while searching, so that a way through a broken roster stays open. */
    private static final int HARD_POINTS = 3000;
    /** Points at which a search from nothing begins: above most single worsenings. */
    private static final double HOT = 400;
    /** Points at which a search goes on from a good roster. */
    private static final double WARM = 40;
    /** Below the smallest worsening there is. */
    private static final double COLD = 0.8;
    private static final int BLOCK_DAYS = 20;
    /** Moves between two looks at the budget. */
    private static final int STEP = 512;

    private final Model model;
    private final State state;
    private final Draw draw;
    private final int[][] ofClass;
    private final int[] wishPerson;
    private final int[] wishDay;
    private final int[] best;
    private final int[] changed;
    private long bestCost = Long.MAX_VALUE;
    private long moves;
    private double temperature;

    Annealing(Model model, long seed) {
        this.model = model;
        state = new State(model);
        draw = new Draw(seed);
        best = new int[model.slots];
        changed = new int[4 * (BLOCK_DAYS + 2)];
        ofClass = model.openByClass();
        List<Instance.Preference> wishes = model.instance.preferences().stream().filter(Instance.Preference::want)
                .filter(wish -> !model.away(model.person(wish.person()), wish.day())).toList();
        wishPerson = wishes.stream().mapToInt(wish -> model.person(wish.person())).toArray();
        wishDay = wishes.stream().mapToInt(Instance.Preference::day).toArray();
    }

    /** Cost of the best roster so far, as {@link State} counts it. */
    long bestCost() {
        return bestCost;
    }

    /** Holder of each slot in the best roster so far, -1 for none. */
    int[] best() {
        return best.clone();
    }

    long moves() {
        return moves;
    }

    /** Seats the cheapest person, slot by slot; a first roster in no time. */
    void begin() {
        state.clear();
        for (int slot : model.open) {
            int chosen = -1;
            int equals = 0;
            long least = Long.MAX_VALUE;
            for (int person : model.candidates[slot]) {
                if (!state.on(person, model.slotDay[slot])) {
                    long cost = state.costOf(slot, person);
                    if (cost < least) {
                        least = cost;
                        chosen = person;
                        equals = 1;
                    } else if (cost == least && draw.below(++equals) == 0) {
                        chosen = person;
                    }
                }
            }
            if (chosen >= 0) {
                state.put(slot, chosen);
            }
        }
        keep();
    }

    /** Goes on from the given roster. */
    void begin(int[] roster) {
        state.load(roster);
        keep();
    }

    /**
     * Searches until the budget is used up.
     *
     * @param again  whether the roster is good already and only warmed
     * @param budget number of moves since this search began → part of the budget used, 1 and more ends it
     */
    void search(boolean again, LongToDoubleFunction budget) {
        if (model.open.length == 0) {
            return;
        }
        double hot = again ? WARM : HOT;
        long first = moves;
        for (double used = budget.applyAsDouble(0); used < 1; used = budget.applyAsDouble(moves - first)) {
            temperature = hot * Math.pow(COLD / hot, used);
            for (int k = 0; k < STEP; k++) {
                step();
            }
            moves += STEP;
        }
    }

    /** One random change, kept or not: of a hundred 3 blocks, 9 rounds, 14 wishes, 37 seats given, 37 traded. */
    private void step() {
        int kind = (int) (draw.next() & 127);
        if (kind < 4) {
            block();
        } else if (kind < 16) {
            round();
        } else if (kind < 34 && wishPerson.length > 0) {
            grant();
        } else if (kind < 81) {
            give();
        } else {
            trade(kind & 1);
        }
    }

    private int anySlot() {
        return model.open[draw.below(model.open.length)];
    }

    private int slotLike(int slot) {
        int[] like = ofClass[model.slotClass[slot]];
        return like[draw.below(like.length)];
    }

    private void give() {
        int slot = anySlot();
        int[] able = model.candidates[slot];
        if (able.length > 0) {
            give(slot, able[draw.below(able.length)]);
        }
    }

    private void give(int slot, int to) {
        int from = state.who[slot];
        if (from == to) {
            return;
        }
        int held = state.slotAt(to, model.slotDay[slot]);
        if (held < 0) {
            long delta = state.tryMove(slot, to);
            if (accepted(delta)) {
                state.move(slot, to, delta);
                keep();
            }
        } else if (from >= 0 && model.fixed[held] < 0 && state.may(held, from)) {
            swap(slot, held);
        }
    }

    private void trade(int like) {
        int one = anySlot();
        int other = like == 0 ? anySlot() : slotLike(one);
        int a = state.who[one];
        int b = state.who[other];
        if (a >= 0 && b >= 0 && a != b && tradable(one, other)) {
            swap(one, other);
        }
    }

    private boolean tradable(int one, int other) {
        int a = state.who[one];
        int b = state.who[other];
        int dayOne = model.slotDay[one];
        int dayOther = model.slotDay[other];
        return state.may(one, b) && state.may(other, a)
                && (dayOne == dayOther || !state.on(a, dayOther) && !state.on(b, dayOne));
    }

    private void swap(int one, int other) {
        long delta = state.trySwap(one, other);
        if (accepted(delta)) {
            state.swap(one, other, delta);
            keep();
        }
    }

    /** Seats a person on a day he wants; who sat there takes one of his duties. */
    private void grant() {
        int wish = draw.below(wishPerson.length);
        int person = wishPerson[wish];
        int day = wishDay[wish];
        int seats = model.dayFirst[day + 1] - model.dayFirst[day];
        if (seats == 0 || state.on(person, day)) {
            return;
        }
        int slot = model.dayFirst[day] + draw.below(seats);
        if (model.fixed[slot] >= 0 || !state.may(slot, person)) {
            return;
        }
        int other = state.dutyFrom(person, draw.below(model.days));
        if (other < 0 || model.fixed[other] >= 0 || state.who[slot] < 0) {
            give(slot, person);
        } else if (tradable(slot, other)) {
            swap(slot, other);
        }
    }

    /** Three people of one class of seats pass their duties round. */
    private void round() {
        int s = anySlot();
        int t = slotLike(s);
        int u = slotLike(s);
        int a = state.who[s];
        int b = state.who[t];
        int c = state.who[u];
        if (a < 0 || b < 0 || c < 0 || a == b || b == c || a == c) {
            return;
        }
        int dayS = model.slotDay[s];
        int dayT = model.slotDay[t];
        int dayU = model.slotDay[u];
        if (dayS == dayT || dayT == dayU || dayS == dayU || !state.may(s, b) || !state.may(t, c) || !state.may(u, a)
                || state.on(b, dayS) || state.on(c, dayT) || state.on(a, dayU)) {
            return;
        }
        long before = state.cost();
        seat(s, b, t, c, u, a);
        if (accepted(state.cost() - before)) {
            keep();
        } else {
            seat(s, a, t, b, u, c);
        }
    }

    private void seat(int s, int a, int t, int b, int u, int c) {
        state.take(s);
        state.take(t);
        state.take(u);
        state.put(s, a);
        state.put(t, b);
        state.put(u, c);
    }

    /** Two people trade all their duties of some days. */
    private void block() {
        int slot = anySlot();
        int a = state.who[slot];
        int[] able = model.candidates[slot];
        int b = able.length == 0 ? -1 : able[draw.below(able.length)];
        if (a < 0 || a == b) {
            return;
        }
        int from = model.slotDay[slot];
        int to = Math.min(model.days, from + 2 + draw.below(BLOCK_DAYS));
        for (int day = from; day < to; day++) {
            if (!mayTake(a, b, day) || !mayTake(b, a, day)) {
                return;
            }
        }
        long before = state.cost();
        int n = exchange(a, b, from, to);
        if (accepted(state.cost() - before)) {
            keep();
        } else if (n > 0) {
            exchange(a, b, from, to);
        }
    }

    private boolean mayTake(int from, int to, int day) {
        int slot = state.slotAt(from, day);
        return slot < 0 || model.fixed[slot] < 0 && state.may(slot, to);
    }

    private int exchange(int a, int b, int from, int to) {
        int n = 0;
        for (int day = from; day < to; day++) {
            int ofA = state.slotAt(a, day);
            int ofB = state.slotAt(b, day);
            n = lift(ofA, b, n);
            n = lift(ofB, a, n);
        }
        for (int k = 0; k < n; k += 2) {
            state.put(changed[k], changed[k + 1]);
        }
        return n;
    }

    private int lift(int slot, int to, int n) {
        if (slot < 0) {
            return n;
        }
        state.take(slot);
        changed[n] = slot;
        changed[n + 1] = to;
        return n + 2;
    }

    private void keep() {
        if (state.cost() < bestCost) {
            bestCost = state.cost();
            System.arraycopy(state.who, 0, best, 0, best.length);
        }
    }

    private boolean accepted(long delta) {
        if (delta <= 0) {
            return true;
        }
        double points = State.soft(delta) + (double) State.hard(delta) * HARD_POINTS;
        return points <= 0 || points < temperature * draw.exponential();
    }
}
