package cn.dutydesk.app.window;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a file with the program the desktop has for it. */
public final class DesktopFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopFiles.class);
    /** The opener only passes the file on; one that fails says so within this time. */
    private static final int SECONDS = 5;

    private DesktopFiles() {
    }

    /** @throws Refusal when the desktop has no program for it; background thread */
    public static void open(Path file) {
        try {
            Process opener = new ProcessBuilder(command(file, System.getProperty("os.name")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (opener.waitFor(SECONDS, TimeUnit.SECONDS) && opener.exitValue() != 0) {
                throw new Refusal("app.window.not-opened", file.toString());
            }
        } catch (IOException e) {
            LOG.warn("no opener for files", e);
            throw new Refusal("app.window.not-opened", file.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static List<String> command(Path file, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        String path = file.toAbsolutePath().toString();
        if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", path);
        }
        return List.of(name.contains("mac") ? "open" : "xdg-open", path);
    }
}
