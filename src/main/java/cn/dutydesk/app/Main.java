package cn.dutydesk.app;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.cli.CommandLineProgram;
import cn.dutydesk.core.BureauClock;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Entry point of the program: with no command it opens the window, else it runs the command. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        Path data = DataHome.usual(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        Cli cli = new Cli(new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.in, System.getenv(),
                BureauClock.system(BureauClock.DEFAULT_ZONE), data);
        int exit = new CommandLineProgram(cli, () -> Cli.DONE).run(args);
        System.exit(exit);
    }
}
