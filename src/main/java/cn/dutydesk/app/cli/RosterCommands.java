package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.Conflict;
import cn.dutydesk.roster.Gap;
import cn.dutydesk.roster.GenerateOptions;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.Progress;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.RosterMonth;
import cn.dutydesk.roster.RosterSeat;
import cn.dutydesk.roster.VersionCard;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster …}: old rosters in, months made and published. */
@Command(name = "roster", description = "duty rosters")
final class RosterCommands extends Group {
    static BoardCard board(Bureau bureau, Actor who, String name) {
        List<BoardCard> boards = bureau.roster.boards(who);
        return boards.stream().filter(board -> board.name().equals(name.strip())).findFirst()
                .orElseThrow(() -> new Refusal("roster.cli.no-board", name,
                        boards.stream().map(BoardCard::name).collect(Collectors.joining("、"))));
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("roster.cli.no-month", text);
        }
    }

    private static List<String> words(List<Remark> remarks, Texts texts) {
        return remarks.stream().map(remark -> remark.words(texts)).toList();
    }

    private static String rule(String name, Texts texts) {
        return texts.of("roster.rule.name." + name);
    }

    private static Map<String, Object> document(RosterMonth month, Texts texts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("board", month.board().name());
        document.put("month", month.month().toString());
        VersionCard version = Objects.requireNonNull(month.version());
        document.put("version", version.number());
        document.put("state", version.state().name().toLowerCase(Locale.ROOT));
        document.put("seats", month.days().stream().flatMap(day -> day.seats().stream()).map(RosterCommands::seat)
                .toList());
        document.put("gaps", month.gaps().stream().map(gap -> gap(gap, texts)).toList());
        document.put("conflicts", month.conflicts().stream().map(conflict -> conflict(conflict, texts)).toList());
        document.put("warnings", words(month.warnings(), texts));
        Map<String, Object> spread = new LinkedHashMap<>();
        for (DayKind kind : DayKind.values()) {
            spread.put(kind.name().toLowerCase(Locale.ROOT), month.fairness().spread().get(kind));
        }
        spread.put("total", month.fairness().totalSpread());
        document.put("spread", spread);
        return document;
    }

    private static Map<String, Object> seat(RosterSeat seat) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("date", seat.seat().day().toString());
        one.put("post", seat.post());
        one.put("seat", seat.seat().seat());
        one.put("person", seat.person());
        one.put("personId", seat.open() ? null : seat.personId());
        return one;
    }

    private static Map<String, Object> gap(Gap gap, Texts texts) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("date", gap.seat().day().toString());
        one.put("post", gap.post());
        one.put("seat", gap.seat().seat());
        one.put("barred", gap.barred().stream().map(barred -> Map.of("person", barred.person(),
                "rule", rule(barred.rule(), texts), "why", barred.why().words(texts))).toList());
        return one;
    }

    private static Map<String, Object> conflict(Conflict conflict, Texts texts) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("date", conflict.seat().day().toString());
        one.put("post", conflict.post());
        one.put("person", conflict.person());
        one.put("rule", rule(conflict.rule(), texts));
        one.put("hard", conflict.hard());
        one.put("why", conflict.why().words(texts));
        return one;
    }

    /** Says how a month stands. @return exit code: 1 when there are gaps or hard conflicts */
    private static int tell(Cli cli, RosterMonth month, boolean json) {
        Texts texts = cli.texts();
        boolean found = !month.gaps().isEmpty() || month.draft() && month.conflicts().stream().anyMatch(Conflict::hard);
        if (json) {
            cli.json(document(month, texts));
            return found ? Cli.FOUND : Cli.DONE;
        }
        long filled = month.days().stream().flatMap(day -> day.seats().stream()).filter(seat -> !seat.open()).count();
        cli.say(texts.of(month.draft() ? "roster.cli.drafted" : "roster.cli.published", month.board().name(),
                month.month(), Objects.requireNonNull(month.version()).number(), filled,
                month.fairness().totalSpread()));
        for (Gap gap : month.gaps()) {
            cli.say(texts.of("roster.cli.gap", gap.seat().day(), gap.post()));
            gap.barred().forEach(barred -> cli.say("    " + barred.why().words(texts)));
        }
        month.conflicts().forEach(conflict -> cli.say(texts.of("roster.cli.conflict", conflict.seat().day(),
                conflict.post(), rule(conflict.rule(), texts), conflict.why().words(texts))));
        words(month.warnings(), texts).forEach(cli.err()::println);
        return found ? Cli.FOUND : Cli.DONE;
    }

    /** {@code roster import FILE --board NAME}: an old roster as printed, all or nothing. */
    @Command(name = "import", description = "an old roster, as printed, as history")
    static final class Import implements Callable<Integer> {
        private final Cli cli;
        @Parameters(paramLabel = "FILE")
        private Path file;
        @Option(names = "--board", required = true, paramLabel = "NAME")
        private String board;
        @Option(names = "--dry-run", description = "change nothing")
        private boolean dryRun;
        @Option(names = "--json")
        private boolean json;

        Import(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            HistoryReport report = cli.onBureau((bureau, who) -> {
                long id = board(bureau, who, board).id();
                return dryRun ? bureau.rosterHistory.preview(who, file, id) : bureau.rosterHistory.run(who, file, id);
            });
            if (!report.refused().isEmpty()) {
                throw new BadInput(report.refused().getFirst().words(cli.texts()));
            }
            if (json) {
                cli.json(document(report));
            } else {
                tell(report);
            }
            return Cli.DONE;
        }

        private void tell(HistoryReport report) {
            Texts texts = cli.texts();
            cli.say(texts.of("roster.cli.imported", report.file(),
                    report.duties().stream().map(HistoryReport.Duty::day).distinct().count(), report.duties().size(),
                    report.added(), report.replaced(), report.same()));
            report.columns().forEach(column -> cli.say(column.matched()
                    ? texts.of("roster.cli.column", column.sheet(), column.letter(), column.heading(), column.board(),
                            column.post())
                    : texts.of("roster.cli.column-unused", column.sheet(), column.letter(), column.heading())));
            words(report.notes(), texts).forEach(cli::say);
            words(report.doubtful(), texts).forEach(cli::say);
        }

        private Map<String, Object> document(HistoryReport report) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", report.file());
            document.put("added", report.added());
            document.put("replaced", report.replaced());
            document.put("same", report.same());
            document.put("columns", report.columns().stream().map(column -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("sheet", column.sheet());
                one.put("column", column.letter());
                one.put("heading", column.heading());
                one.put("board", column.matched() ? column.board() : null);
                one.put("post", column.matched() ? column.post() : null);
                return one;
            }).toList());
            document.put("duties", report.duties().stream().map(duty -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("date", duty.day().toString());
                one.put("board", duty.board());
                one.put("post", duty.post());
                one.put("seat", duty.seat());
                one.put("person", duty.person());
                one.put("personId", duty.personId());
                one.put("row", duty.row());
                return one;
            }).toList());
            document.put("notes", words(report.notes(), cli.texts()));
            document.put("doubtful", words(report.doubtful(), cli.texts()));
            return document;
        }
    }

    /** {@code roster generate}: fills the month's draft. Exit 1 when a seat stays open; each is named with its why. */
    @Command(name = "generate", description = "fill a month by search")
    static final class Generate implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--board", required = true, paramLabel = "NAME")
        private String board;
        @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
        private String month;
        @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "same seed, same roster")
        private long seed;
        @Option(names = "--seconds", defaultValue = "0", paramLabel = "S",
                description = "search so long; without it a fixed number of moves, which repeats exactly")
        private double seconds;
        @Option(names = "--reason", paramLabel = "TEXT", description = "why a published month gets a new version")
        private String reason;
        @Option(names = "--json")
        private boolean json;

        Generate(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            YearMonth wanted = month(month);
            return tell(cli, cli.onBureau((bureau, who) -> {
                long id = board(bureau, who, board).id();
                RosterMonth now = bureau.roster.month(who, id, wanted);
                if (reason != null && now.made() && !now.draft()) {
                    bureau.roster.newVersion(who, id, wanted, reason);
                }
                return bureau.roster.generate(who, id, wanted, seconds > 0 ? new GenerateOptions(seed, seconds)
                        : GenerateOptions.repeatable(seed), Progress.NONE);
            }), json);
        }
    }

    /** {@code roster publish}: freezes the month's draft. */
    @Command(name = "publish", description = "publish the month's draft")
    static final class Publish implements Callable<Integer> {
        private final Cli cli;
        @Option(names = "--board", required = true, paramLabel = "NAME")
        private String board;
        @Option(names = "--month", required = true, paramLabel = "YYYY-MM")
        private String month;
        @Option(names = "--acknowledge", description = "publish although rules are broken")
        private boolean acknowledge;
        @Option(names = "--json")
        private boolean json;

        Publish(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            YearMonth wanted = month(month);
            return tell(cli, cli.onBureau((bureau, who) -> {
                RosterMonth draft = bureau.roster.month(who, board(bureau, who, board).id(), wanted);
                if (!draft.draft() || draft.version() == null) {
                    throw new Refusal("roster.cli.no-draft", board, wanted);
                }
                return bureau.roster.publish(who, draft.version().rosterId(), draft.edit(), acknowledge);
            }), json);
        }
    }
}
