package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs never fill a disk. The shipped configuration, with its sizes a hundred times smaller. */
class LogBoundsTest {
    @TempDir
    private Path logs;

    @Test
    void aProgramThatFailsWithoutEndWritesNoMoreThanItsShare() throws Exception {
        String shipped = Files.readString(Path.of("resources/logback.xml"));
        assertThat(shipped).contains("<maxFileSize>5MB<", "<totalSizeCap>50MB<", "<maxHistory>30<");
        Path small = Files.writeString(logs.resolve("small.xml"), shipped.replace(">5MB<", ">50KB<")
                .replace(">50MB<", ">500KB<"));
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("dutydesk.logs", logs.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(small.toUri().toURL());
        for (int i = 0; i < 20_000; i++) {
            context.getLogger("cn.dutydesk.Test").warn("the same failure again, number {}, and a good deal of words",
                    i);
        }
        context.stop();
        assertThat(files().size()).isBetween(2, 13);
        // One more file than the cap counts is being written, and the newest is let go last.
        assertThat(bytes()).isLessThan(700_000);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(logs)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".log")).toList();
        }
    }

    private long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
