package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Texts;
import cn.dutydesk.kit.Problem;
import cn.dutydesk.kit.Problems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody caught is told with a code, and told once. */
class UnforeseenTest {
    @Test
    void theSameFaultIsToldOnceAndAnotherToo() throws InterruptedException {
        List<Problem> told = new ArrayList<>();
        Unforeseen unforeseen = new Unforeseen(new Problems(new Texts(Texts.CHINESE)), told::add);
        for (int i = 0; i < 3; i++) {
            Thread thread = Thread.ofPlatform().unstarted(UnforeseenTest::fails);
            thread.setUncaughtExceptionHandler(unforeseen);
            thread.start();
            thread.join();
        }
        assertThat(told).singleElement().satisfies(problem -> assertThat(problem.words()).containsPattern("E-\\w{5}"));
        unforeseen.uncaughtException(Thread.currentThread(), new ArithmeticException("elsewhere"));
        assertThat(told).hasSize(2);
    }

    private static void fails() {
        throw new IllegalStateException("nobody catches this");
    }
}
