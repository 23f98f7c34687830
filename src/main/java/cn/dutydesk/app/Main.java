package cn.dutydesk.app;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.app.window.Launch;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.OpenCopies;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.ProcessAge;
import cn.dutydesk.settings.Fixed;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Entry point of the program: with no command it opens the window, else it runs the command. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        if (List.of(args).contains("--startup-report") || System.getenv(CommandLineProgram.TIMED) != null) {
            Phases.on(ProcessAge.now());
            Phases.began("Java itself");
        }
        Path usual = DataHome.usual(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        Path data = data(args, usual);
        // Until its messages can go where all go, Java's own logging says nothing on standard error.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Half a second of a start; what is logged before it is done is kept and written then.
        Thread logging = Thread.ofPlatform().name("logging").start(() -> Phases.run("logging", () -> logInto(data)));
        Cli cli = new Cli(new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.in, System.getenv(),
                BureauClock.system(BureauClock.DEFAULT_ZONE), usual);
        cli.administered(Fixed.find(System.getenv(), Fixed.place(System.getenv(), System.getProperty("os.name"))));
        OpenCopies.clear();
        int exit = new CommandLineProgram(cli, () -> Launch.window(cli)).run(args);
        OpenCopies.clear();
        join(logging);
        System.exit(exit);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The logging needs to know the folder before the command line is read properly. */
    private static Path data(String[] args, Path usual) {
        List<String> all = List.of(args);
        int at = all.indexOf("--data");
        if (at >= 0 && at + 1 < all.size()) {
            return Path.of(all.get(at + 1));
        }
        return all.stream().filter(arg -> arg.startsWith("--data=")).findFirst()
                .map(arg -> Path.of(arg.substring("--data=".length()))).orElse(usual);
    }

    /** Beside the data when they are there; never makes a data directory. What Java's own logging says goes there too. */
    private static void logInto(Path data) {
        if (Files.isDirectory(data) && Files.isWritable(data)) {
            System.setProperty("dutydesk.logs", data.resolve("logs").toString());
        }
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.install();
    }
}
