package cn.dutydesk.kit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Runs only the last of several jobs that follow each other quickly: search while typing, a loading sign after 200 ms. */
public final class Delay {
    private final int millis;
    private @Nullable PauseTransition wait;

    /** @param millis how long to wait for another call; 0 runs at once on the calling thread, as tests want it */
    public Delay(int millis) {
        this.millis = millis;
    }

    /** Runs {@code job} on the FX thread unless another call or {@link #cancel()} comes first. */
    public void run(Runnable job) {
        cancel();
        if (millis == 0) {
            job.run();
            return;
        }
        wait = new PauseTransition(Duration.millis(millis));
        wait.setOnFinished(end -> job.run());
        wait.play();
    }

    public void cancel() {
        if (wait != null) {
            wait.stop();
            wait = null;
        }
    }
}
