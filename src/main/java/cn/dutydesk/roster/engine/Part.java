package cn.dutydesk.roster.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One independent part of a roster while it is searched: what all threads have found, and what is proven. */
final class Part {
    /** Moves of one search from hot to cold, per slot. */
    private static final long MOVES_PER_SLOT = 60_000;

    final Model model;
    /** Of the whole, by slots. */
    final double share;
    private int @Nullable [] best;
    private long bestCost = Long.MAX_VALUE;
    private volatile PartBound bound = PartBound.NONE;
    private volatile Impossible.@Nullable Days impossible;

    Part(Model model, double share) {
        this.model = model;
        this.share = share;
    }

    /** Moves of one search from hot to cold. */
    long round() {
        return model.open.length * MOVES_PER_SLOT;
    }

    synchronized void offer(Annealing search) {
        if (search.bestCost() < bestCost) {
            bestCost = search.bestCost();
            best = search.best();
        }
    }

    /** There is one as soon as a search was offered. */
    synchronized int[] best() {
        return Objects.requireNonNull(best).clone();
    }

    synchronized long bestCost() {
        return bestCost;
    }

    void prove(PartBound proven) {
        bound = proven;
    }

    PartBound bound() {
        return bound;
    }

    void giveUp(Impossible.Days days) {
        impossible = days;
    }

    /** Days that prove that no roster can be found, or null. */
    Impossible.@Nullable Days impossible() {
        return impossible;
    }

    /** Whether no roster can be better than the best found. */
    boolean proven() {
        long cost = bestCost();
        return cost != Long.MAX_VALUE && State.hard(cost) == 0 && bound.known()
                && State.soft(cost) <= bound.squares() + bound.points();
    }
}
