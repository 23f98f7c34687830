package cn.dutydesk.app.window;

import cn.dutydesk.app.Opening;
import cn.dutydesk.app.cli.Cli;
import cn.dutydesk.app.tour.Tour;
import cn.dutydesk.core.Phases;
import cn.dutydesk.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Starts the window, or says that there is no display and draws the tour instead. */
public final class Launch {
    /** Last writes, a step of a backup and the seal of the day have up to a minute together. */
    private static final Duration LONGEST_CLOSING = Duration.ofMinutes(2);

    private Launch() {
    }

    /**
     * Returns when the window was closed. One that only opens to tell how long that takes is painted and not seen where
     * there is no display.
     *
     * @return exit code
     */
    public static int window(Cli cli) throws Exception {
        if (cli.timed() && !display(cli)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        if (!display(cli)) {
            Path folder = Files.exists(Path.of("pom.xml")) ? Path.of("target", "tour")
                    : Path.of(System.getProperty("java.io.tmpdir"), "dutydesk-tour");
            cli.say(cli.texts().of("app.tour.no-display", folder.toAbsolutePath()));
            int pictures = new Tour(cli.texts(), 1440, 900, cli.theme().equals("dark"), folder).draw();
            cli.say(cli.texts().of("app.tour.done", pictures, folder.toAbsolutePath()));
            return Cli.DONE;
        }
        // JavaFX names the months and days of its calendars by this.
        Locale.setDefault(cli.texts().locale());
        Opening opening = new Opening(cli.clock(), cli.workstation(), cli.fixed());
        Ahead ahead = Ahead.begin(cli.data(), opening);
        @Nullable
        StartupReport report = cli.timed() ? new StartupReport(cli) : null;
        Phases.reached("toolkit asked for");
        DutyDesk.run(stage -> {
            Phases.reached("toolkit there");
            new AppWindow(stage, cli.data(), cli.texts(), cli.clock(), cli.workstation(), Platform::exit, opening,
                    ahead,
                    report, look(cli.theme())).tellsUnforeseen().endsWithin(LONGEST_CLOSING).opens(cli.opened())
                    .start();
        });
        return Cli.DONE;
    }

    /** @param given light, dark, clock, or empty for the one chosen last */
    private static Theme.@Nullable Choice look(String given) {
        return switch (given) {
            case "light" -> Theme.Choice.LIGHT;
            case "dark" -> Theme.Choice.NIGHT;
            case "clock" -> Theme.Choice.CLOCK;
            default -> null;
        };
    }

    private static boolean display(Cli cli) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return !linux || headless || !cli.environment("DISPLAY").isEmpty();
    }
}
