package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own that says what it did, line by line, and can be killed in the middle of it. */
final class Child {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

    private static final int LAST = 100;

    private final Process process;
    private final Path said;
    private final Path errors;

    private Child(Process process, Path said, Path errors) {
        this.process = process;
        this.said = said;
        this.errors = errors;
    }

    /** @param said where what it says is kept; made anew */
    static Child of(Class<?> program, Path said, String... args) throws IOException {
        return of(Map.of(), program, said, args);
    }

    static Child of(Map<String, String> environment, Class<?> program, Path said, String... args) throws IOException {
        return of(environment, List.of(), program, said, args);
    }

    /** @param options of Java itself */
    static Child of(Map<String, String> environment, List<String> options, Class<?> program, Path said, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(WarmStart.command());
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(args));
        Path errors = said.resolveSibling(said.getFileName() + ".errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(said.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start(), said, errors);
    }

    /** Waits until it said that line, or ended. */
    void said(String line) throws IOException, InterruptedException {
        atLeast(line, 1);
    }

    /** Waits until so many of its lines begin so; an end before that, or three minutes, is a failure. */
    void atLeast(String beginning, int count) throws IOException, InterruptedException {
        long start = System.nanoTime();
        boolean over = false;
        while (lines().stream().filter(line -> line.startsWith(beginning)).count() < count) {
            if (over || System.nanoTime() - start > LONGEST) {
                String threads = over ? "" : threads();
                process.destroyForcibly();
                List<String> all = lines();
                fail("did not say %s %d times but at last%n%s%n%s%n%s", beginning, count,
                        String.join("\n", all.subList(Math.max(0, all.size() - LAST), all.size())),
                        Files.readString(errors), threads);
            }
            over = !process.isAlive();
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** Where each of its threads stands, as the tool of the JDK says it. */
    private String threads() throws IOException, InterruptedException {
        Path dump = said.resolveSibling(said.getFileName() + ".threads");
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()), "Thread.print").redirectErrorStream(true).redirectOutput(dump.toFile())
                .start();
        jcmd.waitFor(30, TimeUnit.SECONDS);
        return Files.readString(dump);
    }

    /** Kills it. @return what it had said */
    List<String> kill() throws IOException, InterruptedException {
        assertThat(process.isAlive()).as(Files.readString(errors)).isTrue();
        process.destroyForcibly();
        return end();
    }

    /** Waits until it ends by itself and kills it when it does not. @return whether it did */
    boolean over(int seconds) throws InterruptedException {
        boolean over = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly();
        return over;
    }

    /** Waits for its end. @return what it said */
    List<String> end() throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return lines();
    }

    /** How it ended. */
    int exit() {
        return process.exitValue();
    }

    /** What it said on standard error. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Whether it is still there. */
    boolean alive() {
        return process.isAlive();
    }

    /** Whole lines only: one cut off in the middle was not yet told. */
    private List<String> lines() throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
