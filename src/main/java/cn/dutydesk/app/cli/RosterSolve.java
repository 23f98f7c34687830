package cn.dutydesk.app.cli;

import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.engine.Answer;
import cn.dutydesk.roster.engine.Instance;
import cn.dutydesk.roster.engine.Obstacle;
import cn.dutydesk.roster.engine.Options;
import cn.dutydesk.roster.engine.ProblemFile;
import cn.dutydesk.roster.engine.Progress;
import cn.dutydesk.roster.engine.Repair;
import cn.dutydesk.roster.engine.RosterCsv;
import cn.dutydesk.roster.engine.Score;
import cn.dutydesk.roster.engine.Solver;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster solve}: the engine alone, on a problem file. */
@Command(name = "solve", description = "make the fairest roster of a problem file, or mend a published one")
final class RosterSolve implements Callable<Integer> {
    /** Kept back of the time limit for counting and writing. */
    private static final double WRITING_SECONDS = 0.12;
    private static final double LEAST_SECONDS = 0.1;
    private static final double USUAL_SECONDS = 30;
    private static final long REPAIR_STEPS = 300_000;
    /** Long enough to tell whether a repair is impossible. */
    private static final long DOUBT_MOVES = 300_000;

    private final Cli cli;

    @Parameters(paramLabel = "PROBLEM.json")
    private Path problem;

    @Option(names = "--out", required = true, paramLabel = "ROSTER.csv")
    private Path out;

    @Option(names = "--time-limit", paramLabel = "30s", description = "500ms, 30s or 2m")
    private String limit;

    @Option(names = "--moves", paramLabel = "N", description = "instead of a time: the same file everywhere")
    private Long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--threads", paramLabel = "N")
    private Integer threads;

    @Option(names = "--base", paramLabel = "PUBLISHED.csv", description = "mend this roster with the fewest changes")
    private Path base;

    @Option(names = "--frozen", paramLabel = "DATE", description = "days before it stay as published")
    private String frozen;

    private long begun;

    RosterSolve(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() throws IOException {
        begun = System.nanoTime();
        demandOptions();
        Instance instance = ProblemFile.read(problem);
        return base == null ? solve(instance) : mend(instance);
    }

    private void demandOptions() {
        Texts texts = cli.texts();
        if (moves != null && (limit != null || moves < 1)) {
            throw new BadInput(texts.of("roster.solve.moves"));
        }
        if (threads != null && (threads < 1 || threads > 64)) {
            throw new BadInput(texts.of("roster.solve.threads"));
        }
        if (frozen != null && base == null) {
            throw new BadInput(texts.of("roster.solve.frozen-alone"));
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new BadInput(texts.of("roster.solve.no-folder", out.toString()));
        }
    }

    private int solve(Instance instance) throws IOException {
        int side = threads == null ? Math.min(4, Runtime.getRuntime().availableProcessors()) : threads;
        Options options = moves != null ? new Options(seed, moves, 0, side)
                : new Options(seed, 0, Math.max(LEAST_SECONDS, limit() - sinceStart() - WRITING_SECONDS), side);
        double before = sinceStart();
        Answer answer = Solver.solve(instance, options, Progress.NONE);
        write(instance, answer.seats());
        Score score = Score.of(instance, answer.seats());
        say(score.hard(), score.soft(answer.leastSquares()), answer.bound(), answer.first() < 0 ? ""
                : String.format(Locale.ROOT, " first=%.2f", before + answer.first()));
        return explain(instance, answer.open(), answer.proof(), score.hard());
    }

    private int mend(Instance asked) throws IOException {
        List<Instance.Place> published = RosterCsv.read(asked, base);
        int first = frozen == null ? 0 : (int) ChronoUnit.DAYS.between(asked.start(), date(frozen));
        Instance instance = asked.with(new Instance.Wants(List.of(), List.of(),
                published.stream().filter(place -> place.day() < first).toList(), List.of(), List.of()));
        Repair.Plan plan = Repair.of(instance, published, REPAIR_STEPS);
        write(instance, plan.seats());
        Score score = Score.of(instance, plan.seats());
        String changed = " changed=" + plan.changed() + (plan.proven() ? "" : " unproven");
        say(score.hard(), score.soft(Score.leastSquares(instance)), 0, changed);
        Optional<Instance.Span> proof = score.hard() == 0 ? Optional.empty()
                : Solver.solve(instance, Options.moves(seed, DOUBT_MOVES), Progress.NONE).proof();
        return explain(instance, plan.open(), proof, score.hard());
    }

    private void say(int hard, long soft, long bound, String more) {
        cli.say(String.format(Locale.ROOT, "hard=%d soft=%d bound=%d seconds=%.2f%s", hard, soft, bound, sinceStart(),
                more));
    }

    private int explain(Instance instance, List<Obstacle> open, Optional<Instance.Span> proof, int hard) {
        Texts texts = cli.texts();
        open.forEach(seat -> cli.say(texts.of("roster.solve.open", date(instance, seat.day()), seat.post(),
                seat.seat(), seat.bars().stream().map(bar -> words(instance, bar)).collect(Collectors.joining(
                        texts.of("roster.solve.and"))),
                seat.others())));
        proof.ifPresent(days -> cli.say(texts.of("roster.solve.impossible", date(instance, days.from()),
                date(instance, days.to()))));
        if (hard > 0 && proof.isEmpty()) {
            cli.say(texts.of("roster.solve.not-found"));
        }
        return hard == 0 ? Cli.DONE : Cli.FOUND;
    }

    private String words(Instance instance, Obstacle.Bar bar) {
        String from = date(instance, bar.from());
        return switch (bar.rule()) {
            case ABSENT -> cli.texts().of("roster.solve.absent", bar.person(), from, date(instance, bar.to()));
            case BARRED -> cli.texts().of("roster.solve.barred", bar.person());
            case DOUBLE -> cli.texts().of("roster.solve.double", bar.person(), bar.post());
            case REST -> cli.texts().of("roster.solve.rest", bar.person(), from, bar.post());
            case MONTH -> cli.texts().of("roster.solve.month", bar.person());
        };
    }

    private static String date(Instance instance, int day) {
        return instance.start().plusDays(day).toString();
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput(cli.texts().of("roster.solve.date", text));
        }
    }

    /** The time limit in seconds. */
    private double limit() {
        if (limit == null) {
            return USUAL_SECONDS;
        }
        var parts = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?)(ms|s|m)?").matcher(limit);
        if (!parts.matches() || Double.parseDouble(parts.group(1)) <= 0) {
            throw new BadInput(cli.texts().of("roster.solve.limit", limit));
        }
        double number = Double.parseDouble(parts.group(1));
        return switch (parts.group(2) == null ? "s" : parts.group(2)) {
            case "ms" -> number / 1000;
            case "m" -> number * 60;
            default -> number;
        };
    }

    /** Seconds since the command began, reading the problem included. */
    private double sinceStart() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** To a file beside it first, so that a roster is never half written. */
    private void write(Instance instance, List<Instance.Place> seats) throws IOException {
        Path target = out.toAbsolutePath();
        Path half = Files.createTempFile(target.getParent(), "roster", ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
                RosterCsv.write(instance, seats, writer);
            }
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
