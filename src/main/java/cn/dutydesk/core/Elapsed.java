package cn.dutydesk.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Nanoseconds that only go forward, whatever anybody does to the clock, and that go on while the machine sleeps. Linux
 * stops the JVM's own while it sleeps; its time since start in {@code /proc/uptime} goes on, to a hundredth of a second.
 */
final class Elapsed implements LongSupplier {
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final double NANOS = 1e9;

    private final boolean uptime = Files.isReadable(UPTIME);

    @Override
    public long getAsLong() {
        if (uptime) {
            try {
                String text = Files.readString(UPTIME, StandardCharsets.US_ASCII);
                return (long) (Double.parseDouble(text.substring(0, text.indexOf(' '))) * NANOS);
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException("the time since the start of the machine cannot be read", e);
            }
        }
        return System.nanoTime();
    }
}
