package cn.dutydesk.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Lets Jazzer look for inputs that a reader does not answer as promised: {@code mvn -q -Pfuzz test-compile exec:exec
 * -Dfuzz.seconds=5}, so many seconds for each target (or for the one named by {@code -Dfuzz.target}), as many at once as
 * there are cores. What reached new code stays in {@code target/fuzz/<target>/corpus}, from which a later run goes on.
 * Ends with 1 if anything was found; what was found belongs into {@code src/test/resources/fuzz/<target>}.
 */
public final class JazzerRun {
    private static final Path FOLDER = Path.of("target", "fuzz");
    /** What is followed: our code, and the readers of files it rests upon. */
    private static final String FOLLOWED = "cn.dutydesk.**:org.apache.poi.**:org.snakeyaml.**:org.apache.commons.csv.**";

    private final PrintStream out;
    private final int seconds;

    private JazzerRun(PrintStream out, int seconds) {
        this.out = out;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int seconds = Integer.parseInt(args[0]);
        String only = args.length > 1 ? args[1] : "";
        System.exit(new JazzerRun(System.out, seconds).all(only) ? 0 : 1);
    }

    /** @return the name as a folder and as an argument */
    static String plain(String name) {
        return name.replace(' ', '-');
    }

    private boolean all(String only) throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(FOLDER);
        List<Callable<Boolean>> runs = new ArrayList<>();
        for (Targets.Target target : new Targets(Files.createTempDirectory("fuzz")).all()) {
            if (only.isEmpty() || only.equals(plain(target.name()))) {
                runs.add(() -> good(target));
            }
        }
        if (runs.isEmpty()) {
            out.println("no target is called " + only);
            return false;
        }
        boolean good = true;
        try (ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Boolean> run : cores.invokeAll(runs)) {
                good &= run.get();
            }
        }
        return good;
    }

    private boolean good(Targets.Target target) throws IOException, InterruptedException {
        String name = plain(target.name());
        Path home = FOLDER.resolve(name);
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        Path found = Files.createDirectories(home.resolve("found"));
        for (int i = 0; i < target.seeds().size(); i++) {
            Files.write(corpus.resolve("seed-" + i), target.seeds().get(i));
        }
        Path log = home.resolve("log");
        Process jazzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-Xmx1g",
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + JazzerTarget.class.getName(),
                "--target_args=" + name, "--instrumentation_includes=" + FOLLOWED, "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/", "-max_total_time=" + seconds, "-timeout=20", "-rss_limit_mb=0",
                "-print_final_stats=1", corpus.toString()).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        int code = jazzer.waitFor();
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        String tried = lines.stream().filter(line -> line.contains("number_of_executed_units"))
                .map(line -> line.replaceAll("\\D+", "")).findFirst().orElse("0");
        try (Stream<Path> kept = Files.list(corpus)) {
            out.println(name + ": " + tried + " inputs, " + kept.count() + " of them kept, exit " + code);
        }
        if (code != 0) {
            lines.stream().skip(Math.max(0, lines.size() - 40)).forEach(out::println);
        }
        return code == 0 && !tried.equals("0");
    }
}
