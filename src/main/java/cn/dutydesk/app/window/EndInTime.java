package cn.dutydesk.app.window;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program where closing it does not end: a database that runs for ever (decision 0022) would hold its directory,
 * and nobody could start anew. What was told as stored survives it as it survives a kill.
 */
final class EndInTime {
    private static final Logger LOG = LoggerFactory.getLogger(EndInTime.class);

    private EndInTime() {
    }

    /**
     * Begins to wait. Any thread.
     *
     * @param most how long closing may take
     * @param halt ends the process without asking anybody
     */
    static Thread after(Duration most, Runnable halt) {
        return Thread.ofPlatform().daemon().name("end in time").start(() -> {
            try {
                Thread.sleep(most);
            } catch (InterruptedException e) {
                return;
            }
            LOG.error("closing does not end; every thread:\n{}", stacks());
            halt.run();
        });
    }

    private static String stacks() {
        return Thread.getAllStackTraces().entrySet().stream().map(EndInTime::stack)
                .collect(Collectors.joining("\n"));
    }

    private static String stack(Map.Entry<Thread, StackTraceElement[]> one) {
        return one.getKey().getName() + Stream.of(one.getValue()).map(at -> "\n    at " + at)
                .collect(Collectors.joining());
    }
}
