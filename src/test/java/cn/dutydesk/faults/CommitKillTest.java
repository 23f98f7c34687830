package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed right after it was told that a commit is stored, on a file in which new pages go into gaps: the
 * commit must be there. H2 2.5.252 loses up to eight of them, see decision 0015.
 */
class CommitKillTest {
    private static final int KILLS = Integer.getInteger("dutydesk.kills", 12);

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedIsThereAfterTheKill() throws Exception {
        CommitsUnderFire.prepare(folder);
        Random random = new Random(20261122);
        long told = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            told = killed(told, 1 + random.nextInt(60));
            long stored = CommitsUnderFire.stored(folder);
            assertThat(stored).as("kill %d", kill).isBetween(told, told + 1);
            told = stored;
        }
    }

    /** @return the last number the process said before it was killed */
    private long killed(long from, int after) throws IOException, InterruptedException {
        Path out = folder.resolve("numbers.txt");
        Path err = folder.resolve("stderr.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                CommitsUnderFire.class.getName(), folder.toString(), String.valueOf(from))
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        while (process.isAlive() && numbers(out).size() < after) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<Long> numbers = numbers(out);
        assertThat(numbers).as(Files.readString(err)).hasSizeGreaterThanOrEqualTo(after);
        return numbers.getLast();
    }

    /** Whole lines only, and none of the logging: a number cut off in the middle was not yet told. */
    private static List<Long> numbers(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(line -> line.matches("\\d+"))
                .map(Long::valueOf).toList();
    }
}
