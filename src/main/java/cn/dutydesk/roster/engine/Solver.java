package cn.dutydesk.roster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.LongToDoubleFunction;

/**
 * Makes a roster: takes the instance apart, lets one search per thread work on the parts in turn, and puts the best of
 * each part together.
 */
public final class Solver {
    private static final double REPORT_SECONDS = 0.2;
    /** Of one thread's time, for a short search before the proof. */
    private static final double QUICK_SHARE = 0.05;
    /** Of one thread's time, for the proof. */
    private static final double PROOF_SHARE = 0.2;
    /** Steps that must be done in a quarter of the time for the proof to be of use. */
    private static final int PROOF_LEAST = 40;
    /** Steps of the proof where the moves are counted. */
    private static final int PROOF_STEPS = 1_000;
    /** A short search by moves is not followed by a long proof. */
    private static final int MOVES_PER_PROOF_STEP = 100;
    /** Moves of the short search, per slot, after which a violation is doubted to be avoidable. */
    private static final double DOUBT_PER_SLOT = 2_000;

    private final Model whole;
    private final List<Part> parts;
    private final Options options;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private volatile double first = -1;
    private double reported;

    private Solver(Instance instance, Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        whole = new Model(instance);
        List<Instance> pieces = Parts.of(instance);
        parts = pieces.size() == 1 ? List.of(new Part(whole, 1)) : pieces.stream().map(Model::new)
                .map(model -> new Part(model, model.slots / (double) Math.max(1, whole.slots))).toList();
    }

    /**
     * Searches and gives the best roster found, which may have violations and empty seats. Blocks; the calling thread
     * searches too.
     */
    public static Answer solve(Instance instance, Options options, Progress progress) {
        return new Solver(instance, options, progress).run();
    }

    private Answer run() {
        List<Annealing> own = begin(0);
        for (int k = 0; k < parts.size(); k++) {
            doubt(parts.get(k), own.get(k));
        }
        parts.forEach(part -> part.prove(PartBound.plain(part.model)));
        if (parts.stream().allMatch(part -> part.impossible() == null)) {
            List<Thread> helpers = new ArrayList<>();
            for (int k = 1; k < options.threads(); k++) {
                int number = k;
                helpers.add(Thread.ofPlatform().name("roster-search-" + k).daemon()
                        .start(() -> search(number, begin(number))));
            }
            search(0, own);
            helpers.forEach(this::join);
        }
        if (options.moves() > 0) {
            long steps = Math.min(PROOF_STEPS, options.moves() / MOVES_PER_PROOF_STEP);
            parts.forEach(part -> price(part, step -> !over() && step < steps));
        }
        return answer();
    }

    private void join(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException e) {
            // the helpers end by themselves with the budget
            Thread.currentThread().interrupt();
        }
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private boolean over() {
        return progress.stopped() || Thread.currentThread().isInterrupted();
    }

    /** A first roster of each part. */
    private List<Annealing> begin(int thread) {
        List<Annealing> searches = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            Annealing search = new Annealing(parts.get(k).model, new Draw(options.seed() * 1009 + thread * 31L + k)
                    .next());
            search.begin();
            parts.get(k).offer(search);
            searches.add(search);
        }
        look();
        return searches;
    }

    private void search(int thread, List<Annealing> searches) {
        double left = 1;
        for (int k = 0; k < parts.size() && !over(); k++) {
            Part part = parts.get(k);
            if (options.moves() > 0) {
                byMoves(part, searches.get(k));
            } else {
                double now = seconds();
                double end = now + Math.max(0, options.seconds() - now) * part.share / left;
                if (thread == 0 && now < end) {
                    prove(part, searches.get(k), end - now);
                }
                byTime(part, searches.get(k), end);
            }
            left -= part.share;
        }
        report();
    }

    /** Where a first roster and a short search leave violations, looks whether they can be avoided at all. */
    private void doubt(Part part, Annealing search) {
        if (State.hard(search.bestCost()) == 0) {
            return;
        }
        double moves = part.model.open.length * DOUBT_PER_SLOT;
        search.search(false, done -> options.moves() > 0 ? done / moves : Math.max(done / moves, seconds()
                / options.seconds()));
        part.offer(search);
        look();
        if (State.hard(search.bestCost()) > 0) {
            State state = new State(part.model);
            state.load(search.best());
            Obstacles.gapsOnly(state);
            BitSet trouble = new BitSet();
            for (int s : part.model.open) {
                trouble.set(part.model.slotDay[s], state.who[s] < 0 || trouble.get(part.model.slotDay[s]));
            }
            Impossible.find(part.model, trouble).ifPresent(part::giveUp);
        }
    }

    /** A short search for a roster to compare with, and prices for a better bound, in a part of the time. */
    private void prove(Part part, Annealing search, double length) {
        double from = seconds();
        double quick = part.round() / 20.0;
        round(part, search, false, done -> used(part, Math.max(done / quick, (seconds() - from)
                / (length * QUICK_SHARE))));
        double begin = seconds();
        double most = length * PROOF_SHARE;
        // so few steps as a large part would leave time for lead nowhere
        price(part, step -> {
            double spent = seconds() - begin;
            return !over() && spent < most && (spent < most / 4 || step > PROOF_LEAST);
        });
    }

    private void price(Part part, IntPredicate on) {
        PartBound plain = part.bound();
        long cost = part.bestCost();
        if (State.hard(cost) == 0 && !part.proven()) {
            long points = new PriceBound(part.model, plain.squares()).run(State.soft(cost) - plain.squares(), on);
            part.prove(new PartBound(true, plain.squares(), Math.max(plain.points(), points)));
        }
    }

    /** As many whole searches as the moves allow, all of one length. */
    private void byMoves(Part part, Annealing search) {
        long moves = (long) (options.moves() * part.share);
        long rounds = Math.max(1, Math.round((double) moves / Math.max(1, part.round())));
        for (long k = 0; k < rounds && !over(); k++) {
            double length = Math.max(1, moves / (double) rounds);
            round(part, search, k == 0, done -> over() ? 1 : done / length);
        }
    }

    /** One whole search, then warm ones from the best roster of all threads while there is time. */
    private void byTime(Part part, Annealing search, double end) {
        boolean fresh = true;
        while (seconds() < end && !over() && !part.proven()) {
            double from = seconds();
            double length = end - from;
            double moves = part.round();
            if (!fresh) {
                search.begin(part.best());
            }
            search.search(!fresh, done -> used(part, Math.max(done / moves, (seconds() - from) / length)));
            part.offer(search);
            look();
            fresh = false;
        }
    }

    private double used(Part part, double used) {
        report();
        return over() || part.proven() || options.moves() <= 0 && seconds() >= options.seconds() ? 1 : used;
    }

    private void round(Part part, Annealing search, boolean fresh, LongToDoubleFunction budget) {
        if (!fresh) {
            search.begin();
        }
        search.search(false, budget);
        part.offer(search);
        look();
    }

    /** Notes when the first roster without violations stood. */
    private void look() {
        if (first < 0 && parts.stream().allMatch(part -> State.hard(part.bestCost()) == 0
                && part.bestCost() != Long.MAX_VALUE)) {
            first = seconds();
        }
    }

    private synchronized void report() {
        double now = seconds();
        if (now - reported < REPORT_SECONDS || parts.stream().anyMatch(part -> !part.bound().known())) {
            return;
        }
        reported = now;
        long cost = parts.stream().mapToLong(Part::bestCost).sum();
        long squares = parts.stream().mapToLong(part -> part.bound().squares()).sum();
        progress.report(now, State.hard(cost), State.soft(cost) - squares,
                parts.stream().mapToLong(part -> part.bound().points()).sum());
    }

    private Answer answer() {
        int[] who = new int[whole.slots];
        Arrays.fill(who, -1);
        for (Part part : parts) {
            int[] best = part.best();
            Model model = part.model;
            for (int s = 0; s < best.length; s++) {
                if (best[s] >= 0) {
                    who[whole.slot(model.slotDay[s], whole.post(model.instance.posts().get(model.slotPost[s]).id()),
                            model.slotSeat[s])] = whole.person(model.instance.people().get(best[s]).id());
                }
            }
        }
        State state = new State(whole);
        state.load(who);
        if (state.hard() > 0) {
            Obstacles.gapsOnly(state);
        }
        List<Instance.Place> seats = new ArrayList<>();
        for (int s = 0; s < who.length; s++) {
            if (state.who[s] >= 0) {
                seats.add(whole.place(s, state.who[s]));
            }
        }
        long squares = parts.stream().mapToLong(part -> part.bound().squares()).sum();
        long points = parts.stream().mapToLong(part -> part.bound().points()).sum();
        return new Answer(seats, state.hard(), state.soft() - squares, points, squares,
                seconds(), first,
                Obstacles.of(state), parts.stream().map(Part::impossible).filter(Objects::nonNull)
                        .map(days -> new Instance.Span(days.from(), days.to())).findFirst());
    }
}
