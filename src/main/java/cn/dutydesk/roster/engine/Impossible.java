package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Proves that no roster can keep the hard rules, by looking at a few days alone: when even these cannot be filled, in
 * whatever way, nothing can. Finding no such days proves nothing.
 */
final class Impossible {
    /** Days that cannot be filled, both included. */
    record Days(int from, int to) {
    }

    private static final int LONGEST = 6;
    private static final int STEPS = 3_000;

    private final Model model;
    private final State state;
    private int steps;

    private Impossible(Model model) {
        this.model = model;
        state = new State(model);
    }

    /**
     * The shortest run of days, the earliest of them, that proves it.
     *
     * @param trouble days on which a roster broke a rule; other days are not looked at
     */
    static Optional<Days> find(Model model, BitSet trouble) {
        Impossible search = new Impossible(model);
        for (int length = 1; length <= Math.min(LONGEST, model.days); length++) {
            for (int from = 0; from + length <= model.days; from++) {
                int next = trouble.nextSetBit(from);
                if (next >= 0 && next < from + length && search.cannot(from, from + length - 1)) {
                    return Optional.of(new Days(from, from + length - 1));
                }
            }
        }
        return search.month();
    }

    private boolean cannot(int from, int to) {
        List<Integer> empty = new ArrayList<>();
        for (int s = model.dayFirst[from]; s < model.dayFirst[to + 1]; s++) {
            if (model.fixed[s] < 0) {
                empty.add(s);
            }
        }
        steps = 0;
        return !fill(empty);
    }

    /** True when the seats were filled, or when it takes too long to say. */
    private boolean fill(List<Integer> empty) {
        if (empty.isEmpty() || ++steps > STEPS) {
            return true;
        }
        int chosen = -1;
        List<Integer> fewest = null;
        for (int slot : empty) {
            List<Integer> able = able(slot, fewest == null ? Integer.MAX_VALUE : fewest.size());
            if (fewest == null || able.size() < fewest.size()) {
                fewest = able;
                chosen = slot;
            }
            if (fewest.isEmpty()) {
                return false;
            }
        }
        List<Integer> rest = new ArrayList<>(empty);
        rest.remove(Integer.valueOf(chosen));
        for (int person : Objects.requireNonNull(fewest)) {
            state.put(chosen, person);
            boolean filled = fill(rest);
            state.take(chosen);
            if (filled) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> able(int slot, int enough) {
        List<Integer> able = new ArrayList<>();
        for (int person : model.candidates[slot]) {
            if (!state.on(person, model.slotDay[slot]) && State.hard(state.costOf(slot, person)) == -1) {
                able.add(person);
                if (able.size() >= enough) {
                    break;
                }
            }
        }
        return able;
    }

    /** A month that asks for more duties than all its people may serve. */
    private Optional<Days> month() {
        int[] asked = new int[model.months];
        int[] offered = new int[model.months];
        for (int slot : model.open) {
            asked[model.monthOf[model.slotDay[slot]]]++;
        }
        for (int person = 0; person < model.people; person++) {
            for (int month = 0; month < model.months; month++) {
                offered[month] += Math.min(model.cap[person], days(person, month));
            }
        }
        for (int month = 0; month < model.months; month++) {
            if (asked[month] > offered[month]) {
                int first = 0;
                while (model.monthOf[first] < month) {
                    first++;
                }
                int last = first;
                while (last + 1 < model.days && model.monthOf[last + 1] == month) {
                    last++;
                }
                return Optional.of(new Days(first, last));
            }
        }
        return Optional.empty();
    }

    /** No person can serve on more days of the month: free days, and the mildest rest of his posts between them. */
    private int days(int person, int month) {
        int mildest = model.instance.people().get(person).posts().stream()
                .mapToInt(post -> model.rest[model.post(post)]).min().orElse(0);
        int days = 0;
        int free = 0;
        for (int day = 0; day < model.days; day++) {
            if (day >= free && model.monthOf[day] == month && mayServe(person, day)) {
                days++;
                free = day + mildest + 1;
            }
        }
        return days;
    }

    private boolean mayServe(int person, int day) {
        for (int s = model.dayFirst[day]; s < model.dayFirst[day + 1]; s++) {
            if (model.fixed[s] < 0 && model.eligible[s].get(person)) {
                return true;
            }
        }
        return false;
    }
}
