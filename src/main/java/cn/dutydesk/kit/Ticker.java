package cn.dutydesk.kit;

import cn.dutydesk.core.BureauClock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One pulse a second on the FX thread for clocks and countdowns. Subscribe in {@link View#shown()}, stop in
 * {@link View#hidden()}. Until {@link #start()} it beats only when {@link #tick()} is called: so in tests and the tour.
 */
public final class Ticker {
    private final BureauClock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Ticker whole;
    private @Nullable PauseTransition next;
    private boolean ended;

    public Ticker(BureauClock clock) {
        this(clock, null);
    }

    private Ticker(BureauClock clock, @Nullable Ticker whole) {
        this.clock = clock;
        this.whole = whole;
    }

    /** The same pulse for those who come and go together: {@link #end} stops all that began to hear through it. */
    public Ticker part() {
        return new Ticker(clock, this);
    }

    /** Those who heard through this part hear no more, and nobody begins to. FX thread. */
    public void end() {
        ended = true;
        Objects.requireNonNull(whole).listeners.removeAll(listeners);
        listeners.clear();
    }

    /** Calls {@code pulse} at every tick. @return call it to stop */
    public Runnable hear(Runnable pulse) {
        if (whole == null) {
            listeners.add(pulse);
            return () -> listeners.remove(pulse);
        }
        if (!ended) {
            listeners.add(pulse);
            whole.listeners.add(pulse);
        }
        return () -> {
            listeners.remove(pulse);
            whole.listeners.remove(pulse);
        };
    }

    /** How many hear: what does not go back to where it was is somebody who did not stop. */
    public int heard() {
        return listeners.size();
    }

    /** One pulse now, on the calling thread. */
    public void tick() {
        listeners.forEach(Runnable::run);
    }

    /** Beats on, just after each full second of the clock, so that no second is skipped or shown twice. */
    public void start() {
        if (next != null) {
            return;
        }
        next = new PauseTransition();
        next.setOnFinished(end -> {
            tick();
            schedule();
        });
        schedule();
    }

    public void stop() {
        if (next != null && next.getStatus() != Animation.Status.STOPPED) {
            next.stop();
        }
        next = null;
    }

    private void schedule() {
        if (next != null) {
            next.setDuration(Duration.millis((double) (1005 - clock.now().toEpochMilli() % 1000)));
            next.playFromStart();
        }
    }
}
