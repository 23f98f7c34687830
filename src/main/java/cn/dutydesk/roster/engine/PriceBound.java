package cn.dutydesk.roster.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What every roster of a part costs at least, by Lagrangian relaxation (Held and Karp 1971). Each seat of a post on a
 * day gets a price, each person's count in a category another; at given prices everybody picks the days that are best
 * for him alone, by a shortest path through the days, and each count picks its best value. Whatever the prices are,
 * the sum is below every roster; subgradient steps look for prices that make it high.
 *
 * <p>A path respects posts, absence and rest, and pays for wishes, last year's holidays and spacing to the duty before.
 * Monthly limits, groups and links are left out, and so are spacing beyond the duty before; what is left out could only
 * raise the costs. Pairs of one department that no choice avoids are counted on top.
 */
final class PriceBound {
    private static final double FAR = 1e15;
    /** Part of the old direction kept in a step, against zigzag. */
    private static final double MOMENTUM = 0.8;
    private static final int PATIENCE = 100;

    private final Model model;
    private final int posts;
    /** {@code day * posts + post}: seats asked for, and their price. */
    private final int[] seats;
    private final double[] price;
    /** {@code category * people + person}: price of one more in the count. */
    private final double[] countPrice;
    private final boolean[] member;
    private final boolean[] may;
    /** Seats of a day a person may take, person by person; {@code optionFrom[person][day]} is where they begin. */
    private final int[][] option;
    private final int[][] optionFrom;
    private final int[][] categoriesOf;
    private final int[] taken;
    private final int[] counted;
    private final double[] seatStep;
    private final double[] countStep;
    private final double[][] ends;
    private final int[][] from;
    private final int[][] chosen;
    private final int[] restClass;
    private final int[] restOf;
    private final long squares;

    PriceBound(Model model, long squares) {
        this.model = model;
        this.squares = squares;
        posts = model.rest.length;
        seats = new int[model.days * posts];
        categoriesOf = new int[model.days * posts][0];
        may = new boolean[model.days * posts * model.people];
        for (int s = 0; s < model.slots; s++) {
            int at = model.slotDay[s] * posts + model.slotPost[s];
            seats[at]++;
            categoriesOf[at] = model.classCategories[model.slotClass[s]];
            for (int person = 0; person < model.people; person++) {
                may[at * model.people + person] |= model.eligible[s].get(person) || model.fixed[s] == person;
            }
        }
        member = new boolean[model.categories * model.people];
        for (int at = 0; at < seats.length; at++) {
            for (int c : categoriesOf[at]) {
                for (int person = 0; person < model.people; person++) {
                    member[c * model.people + person] |= may[at * model.people + person];
                }
            }
        }
        price = new double[seats.length];
        countPrice = new double[member.length];
        taken = new int[seats.length];
        counted = new int[member.length];
        seatStep = new double[seats.length];
        countStep = new double[member.length];
        int[] kinds = Arrays.stream(model.rest).distinct().sorted().toArray();
        restOf = kinds;
        restClass = Arrays.stream(model.rest).map(rest -> Arrays.binarySearch(kinds, rest)).toArray();
        ends = new double[kinds.length][model.days];
        from = new int[kinds.length][model.days];
        chosen = new int[kinds.length][model.days];
        option = new int[model.people][];
        optionFrom = new int[model.people][model.days + 1];
        for (int person = 0; person < model.people; person++) {
            option[person] = options(person);
        }
        begin();
    }

    private int[] options(int person) {
        int[] able = new int[seats.length];
        int n = 0;
        for (int at = 0; at < seats.length; at++) {
            if (at % posts == 0) {
                optionFrom[person][at / posts] = n;
            }
            if (may[at * model.people + person]) {
                able[n++] = at;
            }
        }
        optionFrom[person][model.days] = n;
        return Arrays.copyOf(able, n);
    }

    /** Prices at which every count near its mean costs the same, so that the sum begins near the fairness bound. */
    private void begin() {
        for (int c = 0; c < model.categories; c++) {
            long sum = 0;
            int members = 0;
            for (int person = 0; person < model.people; person++) {
                if (member[c * model.people + person]) {
                    sum += model.opening[c * model.people + person];
                    members++;
                }
            }
            for (int at = 0; at < seats.length; at++) {
                for (int counts : categoriesOf[at]) {
                    sum += counts == c ? seats[at] : 0;
                }
            }
            double next = members == 0 ? 0 : model.categoryWeight[c] * (2 * Math.floor((double) sum / members) + 1);
            for (int person = 0; person < model.people; person++) {
                countPrice[c * model.people + person] = next;
            }
            for (int at = 0; at < seats.length; at++) {
                for (int counts : categoriesOf[at]) {
                    price[at] += counts == c ? next : 0;
                }
            }
        }
    }

    /**
     * Improves the prices.
     *
     * @param upper points of some roster
     * @param on    number of steps done → whether to go on
     * @return points no roster is below, fairness counted above its bound
     */
    long run(long upper, IntPredicate on) {
        double best = Double.NEGATIVE_INFINITY;
        double part = 1;
        int since = 0;
        for (int step = 0; on.test(step) && part > 1e-4; step++) {
            double value = relax() - squares;
            if (value > best + 0.01) {
                best = value;
                since = 0;
            } else if (++since > PATIENCE) {
                part *= 0.7;
                since = 0;
            }
            if (upper - best < 1 || !walk(part * Math.max(1, upper - value))) {
                break;
            }
        }
        return (long) Math.ceil(best - 1e-3) + pairs();
    }

    private double relax() {
        Arrays.fill(taken, 0);
        Arrays.fill(counted, 0);
        double value = model.constant;
        for (int at = 0; at < seats.length; at++) {
            value += price[at] * seats[at];
        }
        for (int person = 0; person < model.people; person++) {
            value += path(person);
        }
        for (int c = 0; c < model.categories; c++) {
            for (int person = 0; person < model.people; person++) {
                int at = c * model.people + person;
                int opening = model.opening[at];
                int weight = model.categoryWeight[c];
                long load = opening;
                if (member[at] && weight > 0) {
                    load = Math.max(opening, Math.round((countPrice[at] / weight - 1) / 2 + 0.499999));
                    load = Math.min(load, opening + model.days);
                    value -= countPrice[at] * (load - opening);
                }
                value += (double) weight * load * load;
                counted[at] -= (int) (load - opening);
            }
        }
        return value;
    }

    /** The cheapest days for one person; his choice is added to what is taken. */
    private double path(int person) {
        int space = model.spacing[person];
        int reach = Math.max(space, model.maxRest + 1);
        double far = 0;
        int farAt = -1;
        double least = 0;
        int leastAt = -1;
        for (int day = 0; day < model.days; day++) {
            int gone = day - reach;
            if (gone >= 0) {
                for (int k = 0; k < restOf.length; k++) {
                    if (ends[k][gone] < far) {
                        far = ends[k][gone];
                        farAt = gone * restOf.length + k;
                    }
                }
            }
            for (int k = 0; k < restOf.length; k++) {
                ends[k][day] = FAR;
            }
            if (optionFrom[person][day] == optionFrom[person][day + 1]) {
                continue;
            }
            double before = tailCost(person, day, space);
            int beforeAt = -1;
            if (farAt >= 0 && far < before) {
                before = far;
                beforeAt = farAt;
            }
            for (int gap = 1; gap < reach && gap <= day; gap++) {
                double close = gap < space ? (double) (space - gap) * model.spacingWeight : 0;
                for (int k = 0; k < restOf.length; k++) {
                    if (gap > restOf[k] && ends[k][day - gap] + close < before) {
                        before = ends[k][day - gap] + close;
                        beforeAt = (day - gap) * restOf.length + k;
                    }
                }
            }
            for (int o = optionFrom[person][day]; o < optionFrom[person][day + 1]; o++) {
                int at = option[person][o];
                int post = at - day * posts;
                double cost = before + model.dayCost[day * model.people + person] - price[at];
                for (int c : categoriesOf[at]) {
                    cost += countPrice[c * model.people + person];
                }
                int k = restClass[post];
                if (cost < ends[k][day]) {
                    ends[k][day] = cost;
                    from[k][day] = beforeAt;
                    chosen[k][day] = post;
                }
                if (cost < least) {
                    least = cost;
                    leastAt = day * restOf.length + k;
                }
            }
        }
        for (int at = leastAt; at >= 0;) {
            int day = at / restOf.length;
            int k = at % restOf.length;
            int seat = day * posts + chosen[k][day];
            taken[seat]++;
            for (int c : categoriesOf[seat]) {
                counted[c * model.people + person]++;
            }
            at = from[k][day];
        }
        return least;
    }

    /** What the last duty before the first day costs a first duty on the day. */
    private double tailCost(int person, int day, int space) {
        long bits = model.tailBits[person];
        if (bits == 0) {
            return 0;
        }
        int back = Long.numberOfLeadingZeros(bits) + 1;
        int gap = day + back;
        if (gap <= model.tailRest[person * Model.PAD + Model.PAD - back]) {
            return FAR;
        }
        return gap < space ? (double) (space - gap) * model.spacingWeight : 0;
    }

    /** One step along the excess of demand; false when there is none. */
    private boolean walk(double distance) {
        double length = 0;
        for (int at = 0; at < seats.length; at++) {
            if (seats[at] > 0) {
                seatStep[at] = MOMENTUM * seatStep[at] + (seats[at] - taken[at]);
                length += seatStep[at] * seatStep[at];
            }
        }
        for (int at = 0; at < member.length; at++) {
            if (member[at]) {
                countStep[at] = MOMENTUM * countStep[at] + counted[at];
                length += countStep[at] * countStep[at];
            }
        }
        if (length < 1e-9) {
            return false;
        }
        double scale = distance / length;
        for (int at = 0; at < seats.length; at++) {
            price[at] += scale * seatStep[at];
        }
        for (int at = 0; at < member.length; at++) {
            countPrice[at] += scale * countStep[at];
        }
        return true;
    }

    /** Points for pairs that any choice brings: more seats for people with a department than there are departments. */
    private long pairs() {
        long points = 0;
        for (int day = 0; day < model.days; day++) {
            boolean[] present = new boolean[model.groups + 1];
            int asked = 0;
            for (int s = model.dayFirst[day]; s < model.dayFirst[day + 1]; s++) {
                boolean all = true;
                for (int person = 0; person < model.people; person++) {
                    if (may[(day * posts + model.slotPost[s]) * model.people + person]) {
                        all &= model.groupOf[person] >= 0;
                        present[Math.max(0, model.groupOf[person])] |= model.groupOf[person] >= 0;
                    }
                }
                asked += all ? 1 : 0;
            }
            int departments = 0;
            for (boolean there : present) {
                departments += there ? 1 : 0;
            }
            if (departments > 0) {
                long each = asked / departments;
                long more = asked % departments;
                points += model.groupWeight[0] * ((departments - more) * each * (each - 1) / 2
                        + more * (each + 1) * each / 2);
            }
        }
        return points;
    }
}
