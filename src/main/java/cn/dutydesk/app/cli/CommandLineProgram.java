package cn.dutydesk.app.cli;

import cn.dutydesk.app.Version;
import cn.dutydesk.core.FaultCode;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.kit.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command line as a whole. Exit codes: 0 done, 1 done and found what it looks for, 2 bad input or usage, 3 cannot
 * run now. Whatever goes wrong is one line on standard error.
 */
public final class CommandLineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    /** Says in the environment what {@code --startup-report} says on the line, for a start without one. */
    public static final String TIMED = "DUTYDESK_STARTUP_REPORT";
    /** Options of the window that take a value. */
    private static final List<String> VALUED = List.of("--data", "--lang", "--zone", "--theme");

    private final Cli cli;
    private final Callable<Integer> window;

    /** @param window what runs when no command is given; gives the exit code */
    public CommandLineProgram(Cli cli, Callable<Integer> window) {
        this.cli = cli;
        this.window = window;
    }

    private CommandLine line(String... args) {
        Root root = new Root(window);
        CommandLine line = new CommandLine(root);
        line.setOut(cli.out());
        line.setErr(cli.err());
        line.setExecutionStrategy(parsed -> {
            try {
                Texts texts = given(root.lang, root.zone, root.theme);
                line.getCommandSpec().usageMessage().footer(texts.of("app.cli.help").split("\n"));
                cli.options(root.data, texts, root.timed, root.file);
            } catch (Refusal bad) {
                throw new CommandLine.ParameterException(line, bad.words(new Texts(Locale.SIMPLIFIED_CHINESE)));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, given) -> misused(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e));
        if (!opensTheWindow(args)) {
            Commands.add(line, cli);
        }
        return line;
    }

    private int misused(Exception e) {
        fail(String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " — "
                + new Texts(Locale.SIMPLIFIED_CHINESE).of("app.cli.usage"));
        return Cli.BAD_INPUT;
    }

    /** @return the exit code */
    public int run(String... args) {
        try {
            return args.length == 0 ? start() : line(args).execute(args);
        } catch (OutOfMemoryError e) {
            LOG.error("{} out of memory", FaultCode.of("kit.problem.memory"), e);
            fail(Problems.coded(cli.texts(), cli.texts().of("kit.problem.memory"), "kit.problem.memory"));
            return Cli.CANNOT_RUN;
        } finally {
            cli.out().flush();
            cli.err().flush();
        }
    }

    /** As the menu starts it: there is no line to read, and reading lines is not made ready. */
    private int start() {
        try {
            cli.options(null, given(null, null, null), !cli.environment(TIMED).isEmpty(), null);
        } catch (Refusal bad) {
            return misused(new IllegalArgumentException(bad.words(new Texts(Locale.SIMPLIFIED_CHINESE)), bad));
        }
        try {
            return window.call();
        } catch (Exception e) {
            return explain(e);
        }
    }

    /** Making all commands takes as long as making the window; the window needs none. */
    private static boolean opensTheWindow(String... args) {
        for (int at = 0; at < args.length; at++) {
            if (VALUED.contains(args[at])) {
                at++;
            } else if (!args[at].equals("--startup-report") && VALUED.stream().map(option -> option + "=")
                    .noneMatch(args[at]::startsWith)) {
                return false;
            }
        }
        return true;
    }

    private int explain(Exception e) {
        Texts texts = cli.texts();
        return switch (e) {
            case Refusal refusal -> {
                fail(refusal.words(texts));
                yield Cli.BAD_INPUT;
            }
            case BadInput bad -> {
                fail(String.valueOf(bad.getMessage()));
                yield Cli.BAD_INPUT;
            }
            case NotSignedIn nobody -> {
                fail(nobody.refusal().words(texts));
                yield Cli.CANNOT_RUN;
            }
            case DataUnavailable data -> {
                LOG.warn("{} {}", FaultCode.of(data.code()), data.code(), data);
                fail(Problems.coded(texts, data.words(texts), data.code()));
                yield Cli.CANNOT_RUN;
            }
            default -> {
                LOG.error("{} command failed", FaultCode.of(e), e);
                fail(texts.of("app.cli.failed", FaultCode.of(e)));
                yield Cli.CANNOT_RUN;
            }
        };
    }

    /**
     * Options of the start, null where not given, and the words of its language. What the administrator's file says
     * wrongly is told.
     *
     * @throws Refusal when one says nothing sensible
     */
    private Texts given(@Nullable Language lang, @Nullable String zone, @Nullable Look theme) {
        Texts texts = new Texts(cli.language(lang == null ? null : lang.name()).equals("en") ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE);
        cli.start(zone, theme == null ? null : theme.name());
        cli.fixed().complaints().forEach(one -> fail(one.words(texts, cli.fixed().file())));
        return texts;
    }

    private void fail(String words) {
        cli.err().println(words.replace('\n', ' '));
    }

    /** How the window and its pictures look; by the clock is light by day. */
    enum Look {
        light, dark, clock
    }

    /** Languages of the command line and the window. */
    enum Language {
        zh, en
    }

    @Command(name = "dutydesk", mixinStandardHelpOptions = true, version = "DutyDesk " + Version.NUMBER)
    private static final class Root implements Callable<Integer> {
        @Option(names = "--data", paramLabel = "DIR", description = "data directory",
                scope = CommandLine.ScopeType.INHERIT)
        private Path data;
        @Option(names = "--lang", paramLabel = "zh|en", description = "language",
                scope = CommandLine.ScopeType.INHERIT)
        private Language lang;
        @Option(names = "--startup-report", description = "open the window, print how long each phase took, exit")
        private boolean timed;
        @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of the bureau for this start",
                scope = CommandLine.ScopeType.INHERIT)
        private String zone;
        @Option(names = "--theme", paramLabel = "light|dark|clock", description = "look of the window and of pictures",
                scope = CommandLine.ScopeType.INHERIT)
        private Look theme;
        @Parameters(arity = "0..1", paramLabel = "FILE", description = "playbook to open in the window")
        private Path file;
        private final Callable<Integer> window;

        Root(Callable<Integer> window) {
            this.window = window;
        }

        /** A word that is neither command nor file is a slip of the hand, not a reason to open the window. */
        @Override
        public Integer call() throws Exception {
            if (file != null && !Files.isRegularFile(file)) {
                throw new Refusal("app.cli.no-such", file);
            }
            return window.call();
        }
    }
}
