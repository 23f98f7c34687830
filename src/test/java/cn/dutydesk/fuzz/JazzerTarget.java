package cn.dutydesk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in: it calls the two methods by their names, in a JVM of its own for each target. */
public final class JazzerTarget {
    private static Targets.@Nullable Target target;

    private JazzerTarget() {
    }

    /** @param args the name of a target, its blanks as {@code -} */
    public static void fuzzerInitialize(String[] args) throws IOException {
        target = new Targets(Files.createTempDirectory("fuzz")).all().stream()
                .filter(one -> JazzerRun.plain(one.name()).equals(args[0])).findFirst().orElseThrow();
    }

    /** @throws AssertionError the reader did not do what it promises; Jazzer keeps the input */
    public static void fuzzerTestOneInput(byte[] input) {
        target.attempt(input);
    }
}
