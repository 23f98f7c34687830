package cn.dutydesk.kit;

import cn.dutydesk.core.BureauClock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * One pulse a second on the FX thread for clocks and countdowns. Subscribe in {@link View#shown()}, stop in
 * {@link View#hidden()}. Until {@link #start()} it beats only when {@link #tick()} is called: so in tests and the tour.
 */
public final class Ticker {
    private final BureauClock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private PauseTransition next;

    public Ticker(BureauClock clock) {
        this.clock = clock;
    }

    /** Calls {@code pulse} at every tick. @return call it to stop */
    public Runnable hear(Runnable pulse) {
        listeners.add(pulse);
        return () -> listeners.remove(pulse);
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
            next.setDuration(Duration.millis(1005 - clock.now().toEpochMilli() % 1000));
            next.playFromStart();
        }
    }
}
