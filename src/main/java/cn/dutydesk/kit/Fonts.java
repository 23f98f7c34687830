package cn.dutydesk.kit;

import cn.dutydesk.core.Bundled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * The one typeface of the program, bundled because a machine without a Chinese font would show boxes. Its digits are
 * all equally wide, so columns of numbers align.
 */
public final class Fonts {
    /** Family name used in base.css. */
    public static final String FAMILY = "Noto Sans SC";

    private static final double SIZE = 14;

    private static boolean loaded;

    private Fonts() {
    }

    /** Loads regular and bold, once. Call before the first scene; any thread. */
    public static synchronized void load() {
        if (!loaded) {
            load("/fonts/NotoSansSC-Regular.ttf");
            load("/fonts/NotoSansSC-Bold.ttf");
            loaded = true;
        }
    }

    private static void load(String path) {
        Optional<Path> file = Bundled.file(path);
        if (file.isPresent() && Font.loadFont(file.get().toUri().toString(), SIZE) != null) {
            return;
        }
        try (InputStream in = Bundled.open(path)) {
            if (in == null || Font.loadFont(in, SIZE) == null) {
                throw new IllegalStateException("cannot load the bundled font " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
