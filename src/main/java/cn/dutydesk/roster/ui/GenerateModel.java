package cn.dutydesk.roster.ui;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.RosterMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A search for rosters that runs while the window goes on: where it is, ending it early with the best so far, or giving
 * it up with nothing changed. FX thread.
 */
public final class GenerateModel {
    /** Long enough for a large board to come close to its bound, short enough to wait for. */
    static final double SECONDS = 10;
    /** The search was given up; nothing was stored of the month it was at. */
    static final String CANCELLED = "board.generate.cancelled";

    /**
     * Where the search is.
     *
     * @param month being filled
     * @param at    which of them it is, from 1
     * @param all   how many months are to be filled
     * @param step  null before the first roster was found
     */
    public record Run(YearMonth month, int at, int all, Progress.@Nullable Step step) {
    }

    private final BoardModel board;
    private final EditModel edits;
    private final LongFunction<GenerateOptions> options;
    private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>();
    private @Nullable Watch watch;
    private long times;

    public GenerateModel(BoardModel board, EditModel edits) {
        this(board, edits, seed -> new GenerateOptions(seed, SECONDS));
    }

    /** @param options how long to search, for a seed */
    GenerateModel(BoardModel board, EditModel edits, LongFunction<GenerateOptions> options) {
        this.board = board;
        this.edits = edits;
        this.options = options;
    }

    /** Told by the thread that searches; tells the window. */
    private final class Watch implements Progress {
        private final AtomicReference<Run> waiting = new AtomicReference<>();
        private volatile Run at;
        private volatile boolean stopped;
        private volatile boolean cancelled;

        Watch(Run first) {
            at = first;
        }

        void begin(Run what) {
            at = what;
            say(what);
        }

        private void say(Run what) {
            if (waiting.getAndSet(what) == null) {
                board.work().post(() -> {
                    Run newest = waiting.getAndSet(null);
                    if (watch == this && newest != null) {
                        run.set(newest);
                    }
                });
            }
        }

        @Override
        public void report(Step step) {
            say(new Run(at.month(), at.at(), at.all(), step));
        }

        /** Giving up unwinds the search before anything is stored. */
        @Override
        public boolean stopped() {
            if (cancelled) {
                throw new Refusal(CANCELLED);
            }
            return stopped;
        }
    }

    /**
     * Fills months one after the other. It runs beside other work, as it only waits for the database at its end.
     *
     * @param done   gets how many months were filled
     * @param failed also when it was given up: the code is {@link #CANCELLED} then
     */
    public void start(List<YearMonth> months, Consumer<Integer> done, Consumer<Problem> failed) {
        if (watch != null || months.isEmpty()) {
            return;
        }
        RosterMonth before = board.dataProperty().get();
        long id = before.board().id();
        var who = board.actor().get();
        long turn = times++;
        Run first = new Run(months.getFirst(), 1, months.size(), null);
        Watch mine = new Watch(first);
        watch = mine;
        run.set(first);
        board.search(true);
        board.work().read(() -> {
            int filled = 0;
            for (YearMonth month : months) {
                mine.begin(new Run(month, filled + 1, months.size(), null));
                long seed = month.getYear() * 100L + month.getMonthValue() + 10_000_019L * turn;
                board.desk().generate(who, id, month, options.apply(seed), mine);
                filled++;
                if (mine.stopped) {
                    break;
                }
            }
            return filled;
        }, filled -> end(before, () -> done.accept(filled)), problem -> end(before, () -> failed.accept(problem)));
    }

    private void end(RosterMonth before, Runnable then) {
        watch = null;
        run.set(null);
        board.search(false);
        board.reload(() -> {
            edits.made(before);
            then.run();
        });
    }

    /** Ends the search; the best roster so far is stored. */
    public void stop() {
        if (watch != null) {
            watch.stopped = true;
        }
    }

    /** Gives the search up; the draft stays as it is. */
    public void cancel() {
        if (watch != null) {
            watch.cancelled = true;
        }
    }

    public boolean running() {
        return watch != null;
    }

    /** Where the search is, null while there is none. */
    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }
}
