package cn.dutydesk.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@link Work} that does everything at once on the calling thread: for tests and for drawing the tour. */
public final class DirectWork implements Work {
    private final Problems problems;

    public DirectWork(Problems problems) {
        this.problems = problems;
    }

    @Override
    public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        T result;
        try {
            result = job.get();
        } catch (Exception thrown) {
            failed.accept(problems.of(thrown));
            return;
        }
        done.accept(result);
    }

    @Override
    public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        read(job, done, failed);
    }

    @Override
    public void post(Runnable onScreen) {
        onScreen.run();
    }
}
