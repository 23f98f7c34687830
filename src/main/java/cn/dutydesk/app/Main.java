package cn.dutydesk.app;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.app.window.Launch;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.OpenCopies;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Entry point of the program: with no command it opens the window, else it runs the command. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        Path usual = DataHome.usual(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        logInto(data(args, usual));
        Cli cli = new Cli(new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.in, System.getenv(),
                BureauClock.system(BureauClock.DEFAULT_ZONE), usual);
        OpenCopies.clear();
        int exit = new CommandLineProgram(cli, () -> Launch.window(cli)).run(args);
        OpenCopies.clear();
        System.exit(exit);
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
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
