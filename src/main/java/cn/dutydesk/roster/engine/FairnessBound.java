package cn.dutydesk.roster.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How even the counts of one category can be at all. What coverage, posts, absence and one duty a day allow are the
 * flows of a network from people to days; an optimal semi-matching of it (Harvey, Ladner, Lovász, Tamir, "Semi-matchings
 * for bipartite graphs and load balancing", 2006) makes the sum of squares, the maximum and every other symmetric
 * convex measure of the loads least at once. Rest, monthly caps and the other categories are left out, so it is a
 * bound of every roster, and a roster that meets it is proven fairest in the category.
 */
final class FairnessBound {
    /**
     * @param feasible   whether each day has people enough
     * @param sumSquares least sum of the squared loads
     * @param least      smallest load of that optimum
     * @param most       largest load of that optimum
     */
    record Bound(boolean feasible, long sumSquares, int least, int most) {
    }

    private final int[] load;
    private final int[][] free;
    private final BitSet[] on;
    private final BitSet[] mine;
    /** Who came before a person on the path being looked for, and the day between them. */
    private final int[] before;
    private final int[] by;

    private FairnessBound(int[] load, int[][] free) {
        this.load = load;
        this.free = free;
        on = new BitSet[free.length];
        Arrays.setAll(on, d -> new BitSet());
        mine = new BitSet[load.length];
        before = new int[load.length];
        by = new int[load.length];
        Arrays.setAll(mine, i -> new BitSet());
    }

    /** The bound of one category of the model. */
    static Bound of(Model model, int category) {
        Instance.Category asked = model.instance.categories().get(category);
        List<Instance.Person> all = model.instance.people();
        int[] members = IntStream.range(0, model.people)
                .filter(i -> asked.posts().stream().anyMatch(all.get(i).posts()::contains)).toArray();
        int[] loads = Arrays.stream(members).map(i -> model.opening[category * model.people + i]).toArray();
        boolean[] counted = new boolean[model.classCategories.length];
        for (int k = 0; k < counted.length; k++) {
            counted[k] = Arrays.stream(model.classCategories[k]).anyMatch(c -> c == category);
        }
        List<int[]> free = new ArrayList<>();
        List<Integer> demand = new ArrayList<>();
        for (int day = 0; day < model.days; day++) {
            BitSet may = new BitSet();
            int seats = 0;
            for (int s = model.dayFirst[day]; s < model.dayFirst[day + 1]; s++) {
                if (counted[model.slotClass[s]]) {
                    may.or(model.eligible[s]);
                    if (model.fixed[s] >= 0) {
                        may.set(model.fixed[s]);
                    }
                    seats++;
                }
            }
            if (seats > 0) {
                int[] able = new int[members.length];
                int n = 0;
                for (int k = 0; k < members.length; k++) {
                    if (may.get(members[k])) {
                        able[n++] = k;
                    }
                }
                free.add(Arrays.copyOf(able, n));
                demand.add(seats);
            }
        }
        return of(loads, free.toArray(int[][]::new), demand.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * @param loads  carried in, by person
     * @param free   people who may serve, by day
     * @param demand seats, by day; each person at most once a day
     */
    static Bound of(int[] loads, int[][] free, int[] demand) {
        FairnessBound match = new FairnessBound(loads.clone(), free);
        if (!match.fill(demand)) {
            return new Bound(false, 0, 0, 0);
        }
        match.even();
        int[] load = match.load;
        return new Bound(true, Arrays.stream(load).mapToLong(k -> (long) k * k).sum(),
                Arrays.stream(load).min().orElse(0), Arrays.stream(load).max().orElse(0));
    }

    private boolean fill(int[] demand) {
        Integer[] order = new Integer[free.length];
        Arrays.setAll(order, d -> d);
        Arrays.sort(order, Comparator.comparingInt(d -> free[d].length));
        for (int day : order) {
            if (free[day].length < demand[day]) {
                return false;
            }
            for (int seat = 0; seat < demand[day]; seat++) {
                int least = -1;
                for (int person : free[day]) {
                    if (!on[day].get(person) && (least < 0 || load[person] < load[least])) {
                        least = person;
                    }
                }
                give(day, least);
            }
        }
        return true;
    }

    private void give(int day, int person) {
        on[day].set(person);
        mine[person].set(day);
        load[person]++;
    }

    /** Shifts duties along alternating paths until none leads to a load lower by two. */
    private void even() {
        Integer[] order = new Integer[load.length];
        Arrays.setAll(order, i -> i);
        boolean changed = true;
        while (changed) {
            changed = false;
            Arrays.sort(order, Comparator.comparingInt(i -> -load[i]));
            BitSet closed = new BitSet();
            BitSet closedDays = new BitSet();
            for (int from : order) {
                // what an earlier, higher start reached without success, a lower one need not look at again
                while (!closed.get(from) && shift(from, closed, closedDays)) {
                    changed = true;
                }
            }
        }
    }

    /** Breadth first from a person; true when a duty went to the least loaded that could be reached. */
    private boolean shift(int from, BitSet closed, BitSet closedDays) {
        BitSet seen = new BitSet();
        BitSet days = new BitSet();
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
        seen.set(from);
        int best = -1;
        while (!queue.isEmpty()) {
            int i = queue.poll();
            for (int d = mine[i].nextSetBit(0); d >= 0; d = mine[i].nextSetBit(d + 1)) {
                if (closedDays.get(d) || days.get(d)) {
                    continue;
                }
                days.set(d);
                for (int j : free[d]) {
                    if (!on[d].get(j) && !seen.get(j) && !closed.get(j)) {
                        seen.set(j);
                        before[j] = i;
                        by[j] = d;
                        queue.add(j);
                        if (load[j] <= load[from] - 2 && (best < 0 || load[j] < load[best])) {
                            best = j;
                        }
                    }
                }
            }
        }
        if (best < 0) {
            closed.or(seen);
            closedDays.or(days);
            return false;
        }
        load[best]++;
        load[from]--;
        for (int j = best; j != from; j = before[j]) {
            on[by[j]].clear(before[j]);
            on[by[j]].set(j);
            mine[before[j]].clear(by[j]);
            mine[j].set(by[j]);
        }
        return true;
    }
}
