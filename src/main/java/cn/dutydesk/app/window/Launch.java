package cn.dutydesk.app.window;

import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.tour.Tour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the window, or says that there is no display and draws the tour instead. */
public final class Launch {
    private Launch() {
    }

    /** Returns when the window was closed. @return exit code */
    public static int window(Cli cli) throws Exception {
        if (!display(cli)) {
            Path folder = Files.exists(Path.of("pom.xml")) ? Path.of("target", "tour")
                    : Path.of(System.getProperty("java.io.tmpdir"), "dutydesk-tour");
            cli.say(cli.texts().of("app.tour.no-display", folder.toAbsolutePath()));
            int pictures = new Tour(cli.texts(), 1440, 900, false, folder).draw();
            cli.say(cli.texts().of("app.tour.done", pictures, folder.toAbsolutePath()));
            return Cli.DONE;
        }
        // JavaFX names the months and days of its calendars by this.
        Locale.setDefault(cli.texts().locale());
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> new AppWindow(new Stage(), cli.data(), cli.texts(), cli.clock(), cli.workstation(),
                closed::countDown).start());
        closed.await();
        Platform.exit();
        return Cli.DONE;
    }

    private static boolean display(Cli cli) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return !linux || headless || !cli.environment("DISPLAY").isEmpty();
    }
}
