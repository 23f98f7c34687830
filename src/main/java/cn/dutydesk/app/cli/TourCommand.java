package cn.dutydesk.app.cli;

import cn.dutydesk.app.tour.Tour;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tour}: draws every screen and dialog of the sample bureau to pictures. */
@Command(name = "tour", description = "draw every screen to a picture")
final class TourCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int LEAST = 600;
    private static final int MOST = 4000;

    private final Cli cli;
    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;
    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1440x900")
    private String size;

    TourCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() throws Exception {
        Matcher matcher = SIZE.matcher(size);
        int width = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int height = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
            throw new BadInput(cli.texts().of("app.tour.size", size, LEAST, MOST));
        }
        int pictures = new Tour(cli.texts(), width, height, cli.theme().equals("dark"), out).draw();
        cli.say(cli.texts().of("app.tour.done", pictures, out.toAbsolutePath().normalize()));
        return Cli.DONE;
    }
}
