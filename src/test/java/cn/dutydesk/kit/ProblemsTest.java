package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
        assertThat(Problems.code(fail())).isNotEqualTo(Problems.code(new IllegalStateException()));
    }

    @Test
    void namesFailuresThatTheProgramKnows() {
        Problems named = new Problems(texts, thrown -> thrown instanceof ArithmeticException
                ? Optional.of(new Problem("磁盘已满", "disk.full", false)) : Optional.empty());
        assertThat(named.of(new RuntimeException(new ArithmeticException())).words()).isEqualTo("磁盘已满");
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

    private static RuntimeException fail() {
        return new IllegalArgumentException("personal data must not matter");
    }
}
