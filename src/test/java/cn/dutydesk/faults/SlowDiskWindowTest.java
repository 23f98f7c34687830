package cn.dutydesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.TestClock;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.kit.FxWork;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.playbook.RunFixture;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationExtension;

/** The disk is slow: the window goes on answering while what was asked for is written. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no colon in the name of a folder there")
@ExtendWith(ApplicationExtension.class)
@ResourceLock("window")
class SlowDiskWindowTest {
    private static final int SLOW_MS = 500;
    /** How often the window answers meanwhile, at the least. */
    private static final int ANSWERS = 20;

    @TempDir
    private Path folder;

    @Test
    void theWindowAnswersWhileASlowDiskWrites() throws Exception {
        Problems problems = new Problems(new Texts(Texts.CHINESE));
        try (FaultDisk disk = new FaultDisk(folder);
             Bureau bureau = new Bureau(Database.file(disk.folder(), Entities.ALL),
                     TestClock.at("2026-11-22T09:00").bureau(), "test");
             FxWork work = new FxWork(problems)) {
            CompletableFuture<Boolean> asked = new CompletableFuture<>();
            CompletableFuture<Boolean> stored = new CompletableFuture<>();
            disk.slow(SLOW_MS);
            Platform.runLater(() -> {
                work.write(() -> {
                    bureau.log.append(RunFixture.DESK, NewEntry.now(LogKind.OTHER, "", DeskUnderFire.ENTRY + 1));
                    return Platform.isFxApplicationThread();
                }, stored::complete, problem -> stored.completeExceptionally(new AssertionError(problem.words())));
                asked.complete(stored.isDone());
            });
            assertThat(asked.get(SLOW_MS, TimeUnit.MILLISECONDS)).as("asked, not waited for").isFalse();
            int answers = 0;
            while (!stored.isDone()) {
                CompletableFuture<Void> answer = new CompletableFuture<>();
                Platform.runLater(() -> answer.complete(null));
                answer.get(SLOW_MS, TimeUnit.MILLISECONDS);
                answers++;
                TimeUnit.MILLISECONDS.sleep(5);
            }
            disk.slow(0);
            assertThat(stored.get()).as("written on the thread of the window").isFalse();
            assertThat(answers).isGreaterThanOrEqualTo(ANSWERS);
            assertThat(DeskUnderFire.entries(bureau)).isEqualTo(1);
        }
    }
}
