package cn.dutydesk.kit;

import cn.dutydesk.core.Phases;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Work} of the running window: three threads that read, one that writes. */
public final class FxWork implements Work, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxWork.class);
    private static final int READERS = 3;
    private static final int LAST_WRITES_SECONDS = 20;
    private static final int LAST_READS_SECONDS = 5;

    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(READERS, READERS, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), named("read"));
    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("write"));
    private final Problems problems;
    /** Reads asked for whose answers are not on screen yet. */
    private final AtomicInteger reading = new AtomicInteger();

    public FxWork(Problems problems) {
        this.problems = problems;
    }

    @Override
    public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        reading.incrementAndGet();
        run(readers, job, answer -> {
            try {
                done.accept(answer);
            } finally {
                reading.decrementAndGet();
            }
        }, problem -> {
            try {
                failed.accept(problem);
            } finally {
                reading.decrementAndGet();
            }
        });
    }

    /** Whether the answers of all reads asked for until now have arrived. FX thread. */
    public boolean resting() {
        return reading.get() == 0;
    }

    @Override
    public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
        run(writer, job, done, failed);
    }

    @Override
    public void post(Runnable onScreen) {
        Platform.runLater(onScreen);
    }

    private <T> void run(ExecutorService threads, Supplier<T> job, Consumer<? super T> done,
            Consumer<Problem> failed) {
        try {
            threads.execute(() -> {
                T result;
                try {
                    result = Phases.asked(job);
                } catch (Throwable thrown) {
                    Problem problem = problems.of(thrown);
                    post(() -> failed.accept(problem));
                    return;
                }
                post(() -> Phases.answered(job, () -> done.accept(result)));
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("asked for work while closing", closed);
        }
    }

    /**
     * Lets writes already asked for finish (at most 20 s) and reads that run (at most 5 s); reads still waiting are
     * dropped. Nothing is interrupted: an interrupt inside the database closes its file under the last write.
     */
    @Override
    public void close() {
        readers.shutdown();
        readers.getQueue().clear();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a write was still running at exit");
            }
            if (!readers.awaitTermination(LAST_READS_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("a read was still running at exit");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return job -> {
            Thread thread = new Thread(job, "work-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
