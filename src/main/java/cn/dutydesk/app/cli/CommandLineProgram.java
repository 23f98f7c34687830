package cn.dutydesk.app.cli;

import cn.dutydesk.app.Version;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command line as a whole. Exit codes: 0 done, 1 done and found what it looks for, 2 bad input or usage, 3 cannot
 * run now. Whatever goes wrong is one line on standard error.
 */
public final class CommandLineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final Cli cli;
    private final CommandLine line;
    private final Root root;

    /** @param window what runs when no command is given; gives the exit code */
    public CommandLineProgram(Cli cli, Callable<Integer> window) {
        this.cli = cli;
        this.root = new Root(window);
        this.line = new CommandLine(root);
        Commands.add(line, cli);
        line.setOut(cli.out());
        line.setErr(cli.err());
        line.setExecutionStrategy(parsed -> {
            cli.options(root.data, new Texts(root.lang == Language.en ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, args) -> {
            fail(e.getMessage().lines().findFirst().orElse("") + " — "
                    + new Texts(Locale.SIMPLIFIED_CHINESE).of("app.cli.usage"));
            return Cli.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e));
    }

    /** @return the exit code */
    public int run(String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            LOG.error("out of memory", e);
            fail(cli.texts().of("kit.problem.memory"));
            return Cli.CANNOT_RUN;
        } finally {
            cli.out().flush();
            cli.err().flush();
        }
    }

    private int explain(Exception e) {
        Texts texts = cli.texts();
        return switch (e) {
            case Refusal refusal -> {
                fail(refusal.words(texts));
                yield Cli.BAD_INPUT;
            }
            case BadInput bad -> {
                fail(bad.getMessage());
                yield Cli.BAD_INPUT;
            }
            case NotSignedIn nobody -> {
                fail(nobody.refusal().words(texts));
                yield Cli.CANNOT_RUN;
            }
            case DataUnavailable data -> {
                LOG.warn("data unavailable: {}", data.code(), data);
                fail(data.words(texts));
                yield Cli.CANNOT_RUN;
            }
            default -> {
                LOG.error("command failed", e);
                fail(texts.of("app.cli.failed", e.getClass().getSimpleName()));
                yield Cli.CANNOT_RUN;
            }
        };
    }

    private void fail(String words) {
        cli.err().println(words.replace('\n', ' '));
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
        @Option(names = "--lang", paramLabel = "zh|en", description = "language", defaultValue = "zh",
                scope = CommandLine.ScopeType.INHERIT)
        private Language lang;
        private final Callable<Integer> window;

        Root(Callable<Integer> window) {
            this.window = window;
        }

        @Override
        public Integer call() throws Exception {
            return window.call();
        }
    }
}
