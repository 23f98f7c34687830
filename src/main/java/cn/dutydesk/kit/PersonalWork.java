package cn.dutydesk.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work for somebody who may leave before it is answered. What was asked for is done; but after {@link #end} nothing is
 * answered to what is gone, and only a write that failed is still told.
 */
public final class PersonalWork implements Work {
    private final Work work;
    private final Consumer<Problem> unheard;
    private volatile boolean ended;

    /** @param unheard hears why a write failed whose person has left meanwhile, on the FX thread */
    public PersonalWork(Work work, Consumer<Problem> unheard) {
        this.work = work;
        this.unheard = unheard;
    }

    /** The person left. */
    public void end() {
        ended = true;
    }

    @Override
    public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        work.read(job, here(done), here(failed));
    }

    @Override
    public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        work.write(job, here(done), problem -> (ended ? unheard : failed).accept(problem));
    }

    @Override
    public void post(Runnable onScreen) {
        work.post(() -> {
            if (!ended) {
                onScreen.run();
            }
        });
    }

    private <T> Consumer<T> here(Consumer<? super T> answer) {
        return given -> {
            if (!ended) {
                answer.accept(given);
            }
        };
    }
}
