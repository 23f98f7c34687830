package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.dutydesk.core.FaultCode;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class ProblemsTest {
    private final Texts texts = new Texts(Texts.CHINESE);
    private final Problems problems = new Problems(texts);

    @Test
    void refusalSpeaksItsOwnWordsEvenWhenWrapped() {
        Problem problem = problems.of(new IllegalStateException(new Refusal("kit.cancel")));
        assertThat(problem).isEqualTo(new Problem("取消", "kit.cancel", true));
    }

    @Test
    void unexpectedFailureGetsTheSameShortCodeEachTime() {
        Problem first = problems.of(fail());
        Problem second = problems.of(fail());
        assertThat(first.code()).matches("E-[0-9A-Z]{5}").isEqualTo(second.code());
        assertThat(first.words()).contains(first.code());
        assertThat(first.refusal()).isFalse();
    }

    @Test
    void differentPlacesGetDifferentCodes() {
        assertThat(FaultCode.of(fail())).isNotEqualTo(FaultCode.of(new IllegalStateException()));
    }

    @Test
    void namesFailuresThatTheProgramKnows() {
        Problems named = new Problems(texts, thrown -> thrown instanceof ArithmeticException
                ? Optional.of(new Problem("磁盘已满", "disk.full", false)) : Optional.empty());
        assertThat(named.of(new RuntimeException(new ArithmeticException())).words()).isEqualTo("磁盘已满");
    }

    @Test
    void whatJavaNeverTriesAgainAsksForANewStart() {
        assertThat(problems.of(new IllegalStateException(new BootstrapMethodError("of this test"))).code())
                .isEqualTo("kit.problem.restart");
    }

    /** Which Java does not try again, see its specification 5.5. */
    private static final class Unready {
        private static final int VALUE = fallOver();

        private static int fallOver() {
            throw new OutOfMemoryError("as if");
        }
    }

    @Test
    void whatMemoryBrokeForGoodWantsANewStart() {
        assertThat(problems.of(catchThrowable(() -> assertThat(Unready.VALUE).isZero())).code())
                .isEqualTo("kit.problem.memory");
        Problem later = problems.of(new IllegalStateException(
                catchThrowable(() -> assertThat(Unready.VALUE).isZero())));
        assertThat(later.code()).isEqualTo("kit.problem.restart");
        assertThat(later.words()).contains("重新打开").containsPattern("E-[0-9A-Z]{5}");
    }

    @Test
    void saysInWordsThatTheMemoryIsUsedUp() {
        Problem problem = problems.of(new IllegalStateException(catchThrowable(() -> {
            long[] tooMuch = new long[Integer.MAX_VALUE];
            tooMuch[0] = 1;
        })));
        assertThat(problem.words()).startsWith("内存不够");
        assertThat(problem.refusal()).isTrue();
    }

    @Test
    void saysInWordsWhatTheDiskDidToAFile() {
        Map.of(new IOException("No space left on device"), "磁盘已满", new IOException("磁盘空间不足。"), "磁盘已满",
                new FileSystemException("a.docx", null, "另一个程序正在使用此文件，进程无法访问。"), "文件正被另一个程序打开",
                new AccessDeniedException("a.docx"), "这个位置不许读写", new FileNotFoundException("a (Read-only file system)"),
                "这个位置不许读写", new NoSuchFileException("a.docx"), "找不到文件", new IOException("Input/output error"),
                "磁盘读写出错").forEach((thrown, words) -> {
                    Problem problem = problems.of(new UncheckedIOException(thrown));
                    assertThat(problem.words()).startsWith(words);
                    assertThat(problem.refusal()).isTrue();
                });
        assertThat(problems.of(new AccessDeniedException("/data/a.docx")).words()).contains("/data/a.docx");
        assertThat(problems.of(new IOException("strange")).refusal()).as("anything else keeps its number").isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPaperOnADiskThatIsFullIsSaid() {
        Throwable thrown = catchThrowable(() -> Files.write(Path.of("/dev/full"), new byte[100]));
        assertThat(problems.of(thrown).words()).startsWith("磁盘已满");
    }

    private static RuntimeException fail() {
        return new IllegalArgumentException("personal data must not matter");
    }
}
