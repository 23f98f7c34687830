package cn.dutydesk.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Large files that come with the program: beside it where a package laid them there, else in its jar. From a file of its
 * own JavaFX reads a font at once; one in a jar it first copies to the folder for temporary files, at each start. Any
 * thread.
 */
public final class Bundled {
    /** Names the folder of the program; a package's start says it. */
    private static final String FOLDER = "dutydesk.files";

    private Bundled() {
    }

    /** Where it lies as a file of its own; empty when it is only in the jar. @param name as in the jar: /fonts/a.ttf */
    public static Optional<Path> file(String name) {
        return file(System.getProperty(FOLDER), name);
    }

    static Optional<Path> file(@Nullable String folder, String name) {
        return Optional.ofNullable(folder).map(inside -> Path.of(inside + name)).filter(Files::isRegularFile);
    }

    /** Null when it is nowhere. @param name as in the jar: /fonts/a.ttf */
    public static @Nullable InputStream open(String name) throws IOException {
        Optional<Path> file = file(name);
        return file.isPresent() ? Files.newInputStream(file.get()) : Bundled.class.getResourceAsStream(name);
    }
}
