package cn.dutydesk.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * The one typeface of the program, bundled because a machine without a Chinese font would show boxes. Its digits are
 * all equally wide, so columns of numbers align.
 */
public final class Fonts {
    /** Family name used in base.css. */
    public static final String FAMILY = "Noto Sans SC";

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
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null || Font.loadFont(in, 14) == null) {
                throw new IllegalStateException("cannot load the bundled font " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
