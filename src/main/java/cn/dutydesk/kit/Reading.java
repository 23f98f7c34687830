package cn.dutydesk.kit;

import cn.dutydesk.core.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What a model shows, read in the background: read again whenever news comes while it is on screen, once for all news
 * that comes while it is being read; a late answer dropped, a problem kept until a reading succeeds. FX thread.
 *
 * @param <T> what is read
 */
public final class Reading<T> {
    private final Work work;
    private final Supplier<Supplier<T>> ask;
    private final Consumer<? super T> done;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final List<Following> followed = new ArrayList<>();
    private final List<Runnable> stops = new ArrayList<>();
    private boolean reading;
    private boolean old;

    private record Following(Signals signals, Class<?> news) {
    }

    /**
     * @param ask  takes what is chosen on screen, and gives the job that reads it in the background
     * @param done shows what was read
     */
    public Reading(Work work, Supplier<Supplier<T>> ask, Consumer<? super T> done) {
        this.work = work;
        this.ask = ask;
        this.done = done;
    }

    /** Reads again on such news while shown. @return this */
    public Reading<T> on(Signals signals, Class<?>... news) {
        for (Class<?> one : news) {
            followed.add(new Following(signals, one));
        }
        return this;
    }

    /** Begins to follow the news, and reads. */
    public void shown() {
        hidden();
        for (Following one : followed) {
            stops.add(one.signals().hear(one.news(), heard -> work.post(this::news)));
        }
        again();
    }

    /** Follows no more. What is on its way still arrives. */
    public void hidden() {
        stops.forEach(Runnable::run);
        stops.clear();
    }

    private void news() {
        if (reading) {
            old = true;
        } else {
            again();
        }
    }

    /** Reads again, at once. */
    public void again() {
        long request = latest.next();
        reading = true;
        old = false;
        work.read(ask.get(), read -> {
            if (latest.is(request)) {
                problem.set(null);
                done.accept(read);
                answered(request);
            }
        }, failed -> {
            if (latest.is(request)) {
                problem.set(failed);
                answered(request);
            }
        });
    }

    /** What came may be older than the news of meanwhile. */
    private void answered(long request) {
        if (latest.is(request)) {
            reading = false;
            if (old && !stops.isEmpty()) {
                again();
            }
        }
    }

    /** Why the last reading failed, or why something else did; null when all is well. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Shows a problem beside what is shown, until the next reading. */
    public void failed(Problem why) {
        problem.set(why);
    }
}
