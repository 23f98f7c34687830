package cn.dutydesk.app.window;

import cn.dutydesk.kit.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this workstation remembers about its window: the look. Beside the data, written whole or not at all. */
final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String THEME = "theme";

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
        if (!Files.isDirectory(file.getParent())) {
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
