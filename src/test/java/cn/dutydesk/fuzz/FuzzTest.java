package cn.dutydesk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good input of every kind that comes in, the same cut off or with one byte changed, and whatever the fuzzer once found
 * ({@code src/test/resources/fuzz/<target>}) are answered as the reader promises. The fuzzer itself runs apart from the
 * tests, see {@link JazzerRun}.
 */
class FuzzTest {
    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final int PLACES = 40;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> targets() throws IOException {
        return new Targets(folder).all().stream().map(target -> DynamicTest.dynamicTest(target.name(), () -> {
            for (byte[] seed : target.seeds()) {
                target.attempt(seed);
                for (int i = 0; i < PLACES && seed.length > 0; i++) {
                    int place = (int) ((long) seed.length * i / PLACES);
                    target.attempt(Arrays.copyOf(seed, place));
                    byte[] changed = seed.clone();
                    changed[place] ^= (byte) 0x55;
                    target.attempt(changed);
                }
            }
            for (byte[] once : found(target.name())) {
                target.attempt(once);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingFoundBelongsToNoTarget() throws IOException {
        List<String> names = new Targets(folder).all().stream().map(Targets.Target::name).toList();
        try (Stream<Path> folders = Files.isDirectory(FOUND) ? Files.list(FOUND) : Stream.<Path>empty()) {
            List<String> kept = folders.map(path -> path.getFileName().toString()).toList();
            return Stream.of(DynamicTest.dynamicTest("kept", () -> assertThat(names).containsAll(kept)));
        }
    }

    private static List<byte[]> found(String target) throws IOException {
        Path kept = FOUND.resolve(target);
        List<byte[]> all = new ArrayList<>();
        if (Files.isDirectory(kept)) {
            try (Stream<Path> files = Files.list(kept)) {
                for (Path file : files.sorted().toList()) {
                    all.add(Files.readAllBytes(file));
                }
            }
        }
        return all;
    }
}
