package cn.dutydesk.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What the system tells of this process: how long it has been running, before Java and with it, and its memory. */
public final class ProcessAge {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** Field 22 of proc(5), counted after the name of the program, which ends with the last bracket. */
    private static final int STARTED = 19;
    private static final int TICKS_A_SECOND = 100;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private ProcessAge() {
    }

    /** Megabytes of memory it holds: all of it on Linux, elsewhere what Java took for its objects. */
    public static long memory() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
        } catch (IOException | RuntimeException e) {
            return Runtime.getRuntime().totalMemory() / 1024 / 1024;
        }
    }

    /**
     * To a hundredth of a second on Linux. Elsewhere by the system's wall clock, as exact as that tells when a process
     * began.
     */
    public static Duration now() {
        try {
            String stat = Files.readString(STAT);
            String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double up = Double.parseDouble(Files.readString(UPTIME).split(" ")[0]);
            double age = up - Long.parseLong(after[STARTED]) / (double) TICKS_A_SECOND;
            return Duration.ofNanos(Math.max(0, Math.round(age * 1e9)));
        } catch (IOException | RuntimeException e) {
            Instant now = Instant.now();
            return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
        }
    }
}
