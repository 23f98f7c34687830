package cn.dutydesk.core;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the phases of a start take, and what ran beside what. Off unless somebody asks for the report: then a phase
 * costs looking at one field. One for the whole process, because a start begins before anything is wired. Any thread.
 */
public final class Phases {
    private static volatile @Nullable Phases on;

    private final Queue<Phase> done = new ConcurrentLinkedQueue<>();
    private final long zero;
    private final Duration before;

    private Phases(Duration before) {
        this.zero = System.nanoTime();
        this.before = before;
    }

    /**
     * One phase.
     *
     * @param from since the process began
     * @param to   the same as {@code from} for a moment
     */
    public record Phase(String name, String thread, Duration from, Duration to) {
        public Duration took() {
            return to.minus(from);
        }
    }

    /** Begins to time. @param before how long the process has been running */
    public static void on(Duration before) {
        on = new Phases(before);
    }

    /** Times nothing any more and forgets what was. */
    public static void off() {
        on = null;
    }

    /** Since the process began. @throws NullPointerException when nothing is timed */
    public static Duration since() {
        return Objects.requireNonNull(on).at(System.nanoTime());
    }

    /** Does the work, and times it when that was asked for. */
    public static <R> R of(String name, Supplier<R> work) {
        Phases timing = on;
        if (timing == null) {
            return work.get();
        }
        long from = System.nanoTime();
        try {
            return work.get();
        } finally {
            timing.add(name, timing.at(from), timing.at(System.nanoTime()));
        }
    }

    /** The same for work without an answer. */
    public static void run(String name, Runnable work) {
        of(name, () -> {
            work.run();
            return null;
        });
    }

    /** Work that has no name of its own goes under the class that asks for it. */
    public static <R> R asked(Supplier<R> work) {
        return on == null ? work.get() : of("for " + owner(work), work);
    }

    /** The same for what is done with the answer. @param asked what gave it */
    public static void answered(Supplier<?> asked, Runnable work) {
        if (on == null) {
            work.run();
        } else {
            run("answer to " + owner(asked), work);
        }
    }

    private static String owner(Object work) {
        return work.getClass().getSimpleName().replaceAll("\\$\\$.*", "");
    }

    /** Something is reached. */
    public static void reached(String name) {
        Phases timing = on;
        if (timing != null) {
            Duration now = timing.at(System.nanoTime());
            timing.add(name, now, now);
        }
    }

    /** What was before the first look at the clock: the virtual machine itself. */
    public static void began(String name) {
        Phases timing = on;
        if (timing != null) {
            timing.add(name, Duration.ZERO, timing.before);
        }
    }

    /** All until now, in the order they began. */
    public static List<Phase> all() {
        Phases timing = on;
        return timing == null ? List.of() : timing.done.stream().sorted(Comparator.comparing(Phase::from)
                .thenComparing(Comparator.comparing(Phase::to).reversed())).toList();
    }

    private Duration at(long nanos) {
        return before.plusNanos(nanos - zero);
    }

    private void add(String name, Duration from, Duration to) {
        done.add(new Phase(name, Thread.currentThread().getName(), from, to));
    }
}
