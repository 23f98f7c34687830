package cn.dutydesk.app.window;

import cn.dutydesk.kit.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this workstation remembers about its window: its look and its place. Beside the data, written whole or not at all. */
final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String THEME = "theme";
    private static final String PLACE = "place";
    private static final String MAXIMIZED = "maximized";

    private final Path file;
    private final Properties values = new Properties();

    Preferences(Path directory) {
        file = directory.resolve("window.properties");
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the window's preferences could not be read and are forgotten", e);
            }
        }
    }

    Theme.Choice theme() {
        for (Theme.Choice choice : Theme.Choice.values()) {
            if (choice.name().equals(values.getProperty(THEME))) {
                return choice;
            }
        }
        return Theme.Choice.CLOCK;
    }

    void keepTheme(Theme.Choice choice) {
        values.setProperty(THEME, choice.name());
        keep();
    }

    /** Where the window stood when it was not maximized, in pixels of the desktop. */
    Optional<Rectangle2D> place() {
        try {
            double[] four = Arrays.stream(values.getProperty(PLACE, "").split(" ")).mapToDouble(Double::parseDouble)
                    .toArray();
            return four.length == 4 && four[2] > 0 && four[3] > 0
                    ? Optional.of(new Rectangle2D(four[0], four[1], four[2], four[3])) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    boolean maximized() {
        return Boolean.parseBoolean(values.getProperty(MAXIMIZED));
    }

    void keepPlace(Rectangle2D place, boolean maximized) {
        values.setProperty(PLACE, place.getMinX() + " " + place.getMinY() + " " + place.getWidth() + " "
                + place.getHeight());
        values.setProperty(MAXIMIZED, String.valueOf(maximized));
        keep();
    }

    private void keep() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        Path fresh = file.resolveSibling("window.properties.new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            values.store(out, null);
        } catch (IOException e) {
            LOG.warn("the window's preferences could not be kept", e);
            return;
        }
        try {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the window's preferences could not be kept", e);
        }
    }
}
