package cn.dutydesk.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/** Runs test code on the FX thread of the headless platform. */
public final class FxToolkit {
    private static final int PATIENCE_SECONDS = 60;
    private static boolean started;

    private FxToolkit() {
    }

    /** Runs the code on the FX thread and waits a minute at most; rethrows what it throws. */
    public static void run(Runnable code) {
        run(PATIENCE_SECONDS, code);
    }

    /** Runs what may take long on the FX thread and waits; rethrows what it throws. */
    public static void run(int patienceSeconds, Runnable code) {
        start();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                code.run();
            } catch (Throwable t) {
                thrown.set(t);
            }
            done.countDown();
        });
        await(done, patienceSeconds);
        if (thrown.get() instanceof Error error) {
            throw error;
        }
        if (thrown.get() instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            await(up, PATIENCE_SECONDS);
        } catch (IllegalStateException alreadyRunning) {
            up.countDown();
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    static void await(CountDownLatch latch, int seconds) {
        try {
            if (!latch.await(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the FX thread did not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
