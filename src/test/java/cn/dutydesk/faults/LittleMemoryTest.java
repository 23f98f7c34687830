package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.app.Setup;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory runs out again and again while entries are written. Each that fails is told in words for it, the program goes on
 * by itself when there is memory again, what was told is there, once, and the record is whole. A long run is asked for by
 * {@code -Ddutydesk.failures=500}.
 */
class LittleMemoryTest {
    private static final int FAILURES = Integer.getInteger("dutydesk.failures", 6);
    private static final int AFTER = 20;

    @TempDir
    private Path folder;

    @Test
    void whatWasToldIsThereWhenMemoryRanOut() throws Exception {
        try (Bureau bureau = opened()) {
            Setup.create(bureau, "示例市税务局", new Texts(Texts.CHINESE));
        }
        Child child = Child.of(Map.of(), List.of("-Xmx100m"), MemoryUnderFire.class, folder.resolve("said.txt"),
                folder.toString(), String.valueOf(FAILURES), String.valueOf(AFTER));
        child.atLeast("failed", FAILURES);
        child.said("free");
        child.said("went on");
        List<String> said = child.end();
        assertThat(said.stream().filter(line -> line.startsWith("failed ")).map(line -> line.split(" ")[2]))
                .as("never as damage, nor as an error without words").hasSizeGreaterThanOrEqualTo(FAILURES)
                .isSubsetOf("data.memory", "data.closed", "kit.problem.memory");
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
