package cn.dutydesk.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The only bridge between the FX thread and background threads. Models call it; tests and the tour use
 * {@link DirectWork}. Results and problems always arrive on the FX thread.
 */
public interface Work {
    /**
     * Runs a job that only reads. Several may run at once, so number the requests with {@link Latest} where a late
     * answer must not overwrite a newer one.
     *
     * @param done gets the result; @param failed gets the problem, in words ready for the person
     */
    <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed);

    /** Runs a job that changes something. Writes run one at a time, in the order they were asked for. */
    <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed);

    /** Brings news from a background thread to the FX thread: a signal heard, a step of progress. Callable anywhere. */
    void post(Runnable onScreen);
}
