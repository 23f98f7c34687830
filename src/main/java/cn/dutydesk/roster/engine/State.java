package cn.dutydesk.roster.engine;

import java.util.Arrays;

/**
 * Who sits where, with every cost kept up to date move by move. A cost is one number, hard violations above soft
 * points: {@code hard << 32 + soft}, so that sums of costs are costs. Not thread-safe.
 *
 * <p>A person is never moved to a second duty of one day; fixed seats may have been given so. A seat may be empty.
 */
final class State {
    /** One hard violation. */
    static final long HARD = 1L << 32;

    final Model model;
    /** Holder of each slot, -1 for none. */
    final int[] who;
    private final int people;
    private final int words;
    /** Days on duty as bits, {@link Model#PAD} days before the first included. */
    private final long[] bits;
    /** Rest asked for after the duty of a day, likewise. */
    private final byte[] rest;
    /** The slot of a person on a day, -1 for none; {@code slotAt[person * days + day]}. */
    private final int[] slotAt;
    private final int[] load;
    private final int[] month;
    private final int[] grouped;
    private final long[] may;
    private final int mayWords;
    private long cost;

    /** Every open seat empty, fixed seats held. */
    State(Model model) {
        this.model = model;
        people = model.people;
        who = new int[model.slots];
        words = (model.days + Model.PAD) / 64 + 2;
        bits = new long[people * words];
        rest = new byte[people * (model.days + Model.PAD)];
        slotAt = new int[people * model.days];
        load = new int[model.categories * people];
        month = new int[people * Math.max(1, model.months)];
        grouped = new int[model.days * Math.max(1, model.groups)];
        mayWords = (people + 63) / 64;
        may = new long[model.slots * mayWords];
        for (int s = 0; s < model.slots; s++) {
            long[] set = model.eligible[s].toLongArray();
            System.arraycopy(set, 0, may, s * mayWords, set.length);
        }
        clear();
    }

    /** Empties every open seat. */
    void clear() {
        Arrays.fill(who, -1);
        Arrays.fill(bits, 0);
        Arrays.fill(rest, (byte) 0);
        Arrays.fill(slotAt, -1);
        Arrays.fill(month, 0);
        Arrays.fill(grouped, 0);
        System.arraycopy(model.opening, 0, load, 0, load.length);
        cost = model.slots * HARD + model.constant;
        for (int i = 0; i < people; i++) {
            bits[i * words] = model.tailBits[i];
            System.arraycopy(model.tailRest, i * Model.PAD, rest, i * (model.days + Model.PAD), Model.PAD);
        }
        for (int c = 0; c < model.categories; c++) {
            for (int i = 0; i < people; i++) {
                cost += (long) model.categoryWeight[c] * load[c * people + i] * load[c * people + i];
            }
        }
        for (int s = 0; s < model.slots; s++) {
            for (int k = 0; k < model.linked[s].length; k++) {
                if (model.linked[s][k] > s) {
                    cost += model.linkWeight[s][k];
                }
            }
        }
        for (int s = 0; s < model.slots; s++) {
            if (model.fixed[s] >= 0) {
                hold(s, model.fixed[s]);
            }
        }
    }

    /** Hard violations now, empty seats included. */
    int hard() {
        return hard(cost);
    }

    /** Soft points now; fairness counts squares from zero. */
    long soft() {
        return soft(cost);
    }

    long cost() {
        return cost;
    }

    static int hard(long cost) {
        return (int) ((cost + (1L << 31)) >> 32);
    }

    static long soft(long cost) {
        return cost - ((long) hard(cost) << 32);
    }

    boolean may(int slot, int person) {
        return (may[slot * mayWords + (person >> 6)] >>> person & 1) != 0;
    }

    boolean on(int person, int day) {
        int at = day + Model.PAD;
        return (bits[person * words + (at >> 6)] >>> at & 1) != 0;
    }

    /** The slot the person holds that day, -1 for none. */
    int slotAt(int person, int day) {
        return slotAt[person * model.days + day];
    }

    /** The person's first duty from the day on, going round at the end; -1 when there is none. */
    int dutyFrom(int person, int day) {
        int at = person * words;
        int from = day + Model.PAD;
        int end = model.days + Model.PAD;
        for (int round = 0; round < 2; round++) {
            for (int word = from >> 6; word << 6 < end; word++) {
                long left = bits[at + word];
                if (word == from >> 6) {
                    left &= -1L << from;
                }
                if (left != 0) {
                    return slotAt(person, (word << 6) + Long.numberOfTrailingZeros(left) - Model.PAD);
                }
            }
            from = Model.PAD;
        }
        return -1;
    }

    /** Whether the person has all the duties a month may bring. */
    boolean full(int person, int inMonth) {
        return month[person * model.months + inMonth] >= model.cap[person];
    }

    /** A fixed seat: the person may be on duty that day already, or not be allowed to. */
    private void hold(int slot, int person) {
        int day = model.slotDay[slot];
        if (!may(slot, person)) {
            cost += HARD;
        }
        if (on(person, day)) {
            cost += HARD;
            int before = slotAt(person, day);
            int kept = Math.max(model.rest[model.slotPost[before]], model.rest[model.slotPost[slot]]);
            cost -= near(person, day, model.rest[model.slotPost[before]]);
            cost += near(person, day, kept) + sumOf(slot, person) - HARD;
            who[slot] = person;
            rest[person * (model.days + Model.PAD) + day + Model.PAD] = (byte) kept;
            count(slot, person, 1);
        } else {
            put(slot, person);
        }
    }

    /** Cost of seating the person, who is free that day, on the empty slot. */
    long costOf(int slot, int person) {
        int day = model.slotDay[slot];
        return sumOf(slot, person) + near(person, day, model.rest[model.slotPost[slot]]) - HARD;
    }

    /** Everything but rest and spacing. */
    private long sumOf(int slot, int person) {
        int day = model.slotDay[slot];
        long sum = model.dayCost[day * people + person];
        for (int c : model.classCategories[model.slotClass[slot]]) {
            sum += (long) model.categoryWeight[c] * (2 * load[c * people + person] + 1);
        }
        if (month[person * model.months + model.monthOf[day]] >= model.cap[person]) {
            sum += HARD;
        }
        for (int k = 0; k < model.groupKinds; k++) {
            int group = model.groupOf[k * people + person];
            if (group >= 0 && model.groupPost[k][model.slotPost[slot]]) {
                sum += (long) model.groupWeight[k] * grouped[day * model.groups + group];
            }
        }
        return model.links ? sum + ties(slot, person) : sum;
    }

    /** What the links of a slot that was empty change: each one met is saved. */
    private long ties(int slot, int person) {
        long sum = 0;
        for (int k = 0; k < model.linked[slot].length; k++) {
            if (who[model.linked[slot][k]] == person) {
                sum -= model.linkWeight[slot][k];
            }
        }
        return sum;
    }

    /** Rest and spacing of a duty against the person's other days. */
    private long near(int person, int day, int restAfter) {
        int space = model.spacing[person];
        int reach = Math.max(space - 1, model.maxRest);
        int at = person * words;
        long hard = 0;
        int close = 0;
        int from = day + 1 + Model.PAD;
        int word = at + (from >> 6);
        long ahead = (bits[word] >>> from | bits[word + 1] << 1 << ~from) & ~(-1L << reach);
        while (ahead != 0) {
            int gap = Long.numberOfTrailingZeros(ahead) + 1;
            if (gap < space) {
                close += space - gap;
            }
            if (gap <= restAfter) {
                hard += HARD;
            }
            ahead &= ahead - 1;
        }
        word = at + (day >> 6);
        long behind = (bits[word] >>> day | bits[word + 1] << 1 << ~day) & ~(-1L >>> reach);
        while (behind != 0) {
            int gap = Long.numberOfLeadingZeros(behind) + 1;
            if (gap < space) {
                close += space - gap;
            }
            if (gap <= rest[person * (model.days + Model.PAD) + day - gap + Model.PAD]) {
                hard += HARD;
            }
            behind &= ~(1L << 64 - gap);
        }
        return hard + (long) close * model.spacingWeight;
    }

    /** Seats a person, who is free that day, on an empty slot. */
    void put(int slot, int person) {
        cost += costOf(slot, person);
        seat(slot, person);
    }

    /** Empties a slot that is held and not fixed. */
    void take(int slot) {
        int person = who[slot];
        unseat(slot, person);
        cost -= costOf(slot, person);
    }

    private void seat(int slot, int person) {
        int day = model.slotDay[slot];
        int at = day + Model.PAD;
        who[slot] = person;
        bits[person * words + (at >> 6)] |= 1L << at;
        rest[person * (model.days + Model.PAD) + at] = (byte) model.rest[model.slotPost[slot]];
        slotAt[person * model.days + day] = slot;
        count(slot, person, 1);
    }

    private void unseat(int slot, int person) {
        int day = model.slotDay[slot];
        int at = day + Model.PAD;
        who[slot] = -1;
        bits[person * words + (at >> 6)] &= ~(1L << at);
        rest[person * (model.days + Model.PAD) + at] = 0;
        slotAt[person * model.days + day] = -1;
        count(slot, person, -1);
    }

    private void count(int slot, int person, int by) {
        int day = model.slotDay[slot];
        for (int c : model.classCategories[model.slotClass[slot]]) {
            load[c * people + person] += by;
        }
        month[person * model.months + model.monthOf[day]] += by;
        for (int k = 0; k < model.groupKinds; k++) {
            int group = model.groupOf[k * people + person];
            if (group >= 0 && model.groupPost[k][model.slotPost[slot]]) {
                grouped[day * model.groups + group] += by;
            }
        }
    }

    /** What it would cost to give a held or empty slot to another person who is free that day. */
    long tryMove(int slot, int to) {
        int from = who[slot];
        if (from < 0) {
            return costOf(slot, to);
        }
        int day = model.slotDay[slot];
        int restAfter = model.rest[model.slotPost[slot]];
        long delta = (long) model.dayCost[day * people + to] - model.dayCost[day * people + from];
        for (int c : model.classCategories[model.slotClass[slot]]) {
            delta += 2L * model.categoryWeight[c] * (load[c * people + to] - load[c * people + from] + 1);
        }
        int in = model.monthOf[day];
        if (month[to * model.months + in] >= model.cap[to]) {
            delta += HARD;
        }
        if (month[from * model.months + in] > model.cap[from]) {
            delta -= HARD;
        }
        delta += groupDelta(slot, from, to);
        if (model.links) {
            delta += ties(slot, to) - ties(slot, from);
        }
        return delta + near(to, day, restAfter) - near(from, day, restAfter);
    }

    private long groupDelta(int slot, int from, int to) {
        int day = model.slotDay[slot];
        long delta = 0;
        for (int k = 0; k < model.groupKinds; k++) {
            int left = model.groupOf[k * people + from];
            int come = model.groupOf[k * people + to];
            if (left == come || !model.groupPost[k][model.slotPost[slot]]) {
                continue;
            }
            int pairs = come < 0 ? 0 : grouped[day * model.groups + come];
            if (left >= 0) {
                pairs -= grouped[day * model.groups + left] - 1;
            }
            delta += (long) model.groupWeight[k] * pairs;
        }
        return delta;
    }

    /** Gives the slot to the person; the delta is the one {@link #tryMove} told. */
    void move(int slot, int to, long delta) {
        int from = who[slot];
        if (from >= 0) {
            unseat(slot, from);
        }
        seat(slot, to);
        cost += delta;
    }

    /** What it would cost when the holders of two slots traded places; both may, and neither is double then. */
    long trySwap(int one, int other) {
        int a = who[one];
        int b = who[other];
        int day1 = model.slotDay[one];
        int day2 = model.slotDay[other];
        if (day1 == day2 || model.groupKinds > 1 || model.links) {
            return slowSwap(one, other);
        }
        int rest1 = model.rest[model.slotPost[one]];
        int rest2 = model.rest[model.slotPost[other]];
        long delta = (long) model.dayCost[day1 * people + b] - model.dayCost[day1 * people + a]
                + model.dayCost[day2 * people + a] - model.dayCost[day2 * people + b];
        delta += swapLoads(one, other, a, b);
        int in1 = model.monthOf[day1];
        int in2 = model.monthOf[day2];
        if (in1 != in2) {
            delta += swapMonths(a, in1, in2) + swapMonths(b, in2, in1);
        }
        delta += groupDelta(one, a, b) + groupDelta(other, b, a);
        delta -= near(a, day1, rest1) + near(b, day2, rest2);
        flip(a, day1);
        flip(b, day2);
        delta += near(a, day2, rest2) + near(b, day1, rest1);
        flip(a, day1);
        flip(b, day2);
        return delta;
    }

    private long swapLoads(int one, int other, int a, int b) {
        int class1 = model.slotClass[one];
        int class2 = model.slotClass[other];
        if (class1 == class2) {
            return 0;
        }
        long delta = 0;
        for (int c : model.classOnly[class1][class2]) {
            delta += 2L * model.categoryWeight[c] * (load[c * people + b] - load[c * people + a] + 1);
        }
        for (int c : model.classOnly[class2][class1]) {
            delta += 2L * model.categoryWeight[c] * (load[c * people + a] - load[c * people + b] + 1);
        }
        return delta;
    }

    private long swapMonths(int person, int from, int to) {
        int at = person * model.months;
        return (month[at + to] >= model.cap[person] ? HARD : 0) - (month[at + from] > model.cap[person] ? HARD : 0);
    }

    private void flip(int person, int day) {
        int at = day + Model.PAD;
        bits[person * words + (at >> 6)] ^= 1L << at;
    }

    /** By doing it and undoing it. */
    private long slowSwap(int one, int other) {
        long before = cost;
        int a = who[one];
        int b = who[other];
        take(one);
        take(other);
        put(one, b);
        put(other, a);
        long delta = cost - before;
        take(one);
        take(other);
        put(one, a);
        put(other, b);
        return delta;
    }

    /** Lets the holders trade places; the delta is the one {@link #trySwap} told. */
    void swap(int one, int other, long delta) {
        int a = who[one];
        int b = who[other];
        unseat(one, a);
        unseat(other, b);
        seat(one, b);
        seat(other, a);
        cost += delta;
    }

    /** Takes over a whole roster; fixed slots must agree with it. */
    void load(int[] roster) {
        for (int s : model.open) {
            if (who[s] >= 0 && who[s] != roster[s]) {
                take(s);
            }
        }
        for (int s : model.open) {
            if (roster[s] >= 0 && who[s] < 0) {
                put(s, roster[s]);
            }
        }
    }
}
