package cn.dutydesk.roster.engine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Problem files kept for tests. */
final class Problems {
    private Problems() {
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Problems.class.getResource("/roster/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instance read(String name) {
        return ProblemFile.read(file(name));
    }
}
