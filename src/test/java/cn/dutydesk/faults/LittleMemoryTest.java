package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory runs out again and again while entries are written. Each that fails is told in words for it, the program goes on
 * by itself when there is memory again, or says that it has to be started anew and goes on then; what was told is there,
 * once, and the record is whole. Where H2 itself runs for ever (decision 0022), it is ended by hand and started anew,
 * too. A long run is asked for by
 * {@code -Ddutydesk.failures=500}.
 */
class LittleMemoryTest {
    private static final int FAILURES = Length.of("failures", 6, 20);
    private static final int AFTER = 20;
    private static final int SECONDS = 60 + 10 * FAILURES;
    private static final long MANY = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void whatWasToldIsThereWhenMemoryRanOut() throws Exception {
        try (Bureau bureau = opened()) {
            Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        }
        List<String> said = new ArrayList<>();
        long failed = 0;
        int exit = MemoryUnderFire.ANEW;
        for (int start = 0; exit == MemoryUnderFire.ANEW; start++) {
            assertThat(start).as("starts anew").isLessThanOrEqualTo(FAILURES);
            Child child = Child.of(Map.of(), List.of("-Xmx100m"), MemoryUnderFire.class, folder.resolve("said.txt"),
                    folder.toString(), String.valueOf(FAILURES - failed), String.valueOf(AFTER),
                    String.valueOf(start * MANY + 1));
            boolean hung = !child.over(SECONDS);
            said.addAll(child.end());
            exit = hung ? MemoryUnderFire.ANEW : child.exit();
            failed = said.stream().filter(line -> line.startsWith("failed ")).count();
        }
        assertThat(exit).isZero();
        assertThat(said).contains("free", "went on");
        assertThat(said.stream().filter(line -> line.startsWith("failed ")).map(line -> line.split(" ")[2]))
                .as("never as damage, nor as an error without words").hasSizeGreaterThanOrEqualTo(FAILURES)
                .isSubsetOf("data.memory", "data.closed", "kit.problem.memory", "kit.problem.restart");
        List<String> told = said.stream().filter(line -> line.startsWith("entry "))
                .map(line -> DeskUnderFire.ENTRY + line.substring(line.indexOf(' ') + 1)).toList();
        assertThat(told).hasSizeGreaterThanOrEqualTo(AFTER);
        try (Bureau bureau = opened()) {
            List<String> stored = bureau.database.tx().read(session -> session.createNativeQuery(
                    "select content from log_entry where content like '" + DeskUnderFire.ENTRY + "%'", String.class)
                    .getResultList());
            assertThat(stored).doesNotHaveDuplicates().containsAll(told);
            assertThat(bureau.audit.verify().whole()).isTrue();
        }
    }

    private Bureau opened() {
        return new Bureau(Database.file(folder, Entities.ALL), BureauClock.system(BureauClock.DEFAULT_ZONE), "test");
    }
}
