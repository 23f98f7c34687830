package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Entities;
import cn.dutydesk.data.Database;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Starts processes with the classes they need already laid out in an archive, made once for all tests of this JVM: a
 * process that is to be killed after half a second must not take five to begin. Java makes such an archive only of jars.
 */
public final class WarmStart {
    private static List<String> command;

    private WarmStart() {
    }

    /** What a process that starts quickly is called with, but for its main class. */
    static synchronized List<String> command() {
        if (command == null) {
            try {
                command = make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return command;
    }

    private static List<String> make() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("warm-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> path = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(place))) {
                String packed = folder.resolve(path.size() + ".jar").toString();
                assertThat(
                        jar.run(new PrintWriter(System.out), new PrintWriter(System.err), "--create", "--no-compress",
                                "--file", packed, "-C", place, "."))
                        .isZero();
                path.add(packed);
            } else if (Files.exists(Path.of(place))) {
                path.add(place);
            }
        }
        List<String> plain = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Compiles what is called often only: a short life does not get back what more would cost.
                "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", String.join(File.pathSeparator, path));
        Path archive = folder.resolve("classes.jsa");
        List<String> first = new ArrayList<>(plain);
        first.add(1, "-XX:ArchiveClassesAtExit=" + archive);
        first.addAll(List.of(WarmStart.class.getName(), Files.createDirectory(folder.resolve("data")).toString()));
        Process process = new ProcessBuilder(first).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(archive).as(Files.readString(folder.resolve("said.txt"))).isNotEmptyFile();
        List<String> warm = new ArrayList<>(plain);
        warm.add(1, "-XX:SharedArchiveFile=" + archive);
        return List.copyOf(warm);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does once what the others begin with. @param args an empty folder */
    public static void main(String[] args) throws IOException {
        Path whole = Files.createDirectory(Path.of(args[0], "whole"));
        Database.file(whole, Entities.ALL).close();
        Path fire = Files.createDirectory(Path.of(args[0], "fire"));
        CommitsUnderFire.prepare(fire, null, 0);
        try (Database database = Database.file(fire, List.of())) {
            CommitsUnderFire.commit(database, 1, new Random(1));
        }
    }
}
