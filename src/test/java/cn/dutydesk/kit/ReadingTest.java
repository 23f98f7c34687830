package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Signals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class ReadingTest {
    private record News() {
    }

    /** Holds back what it is asked, so that answers can come late and out of order. */
    private static final class SlowWork implements Work {
        final Deque<Runnable> waiting = new ArrayDeque<>();
        Problem fails;

        @Override
        public <T> void read(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
            Problem why = fails;
            waiting.add(() -> {
                if (why == null) {
                    done.accept(job.get());
                } else {
                    failed.accept(why);
                }
            });
        }

        @Override
        public <T> void write(Supplier<T> job, Consumer<? super T> done, Consumer<Problem> failed) {
            read(job, done, failed);
        }

        @Override
        public void post(Runnable onScreen) {
            onScreen.run();
        }
    }

    private final SlowWork work = new SlowWork();
    private final Signals signals = new Signals();
    private final List<String> seen = new ArrayList<>();
    private String chosen = "first";
    private final Reading<String> reading = new Reading<String>(work, () -> {
        String now = chosen;
        return () -> now;
    }, seen::add).on(signals, News.class);

    @Test
    void dropsAnAnswerThatCameTooLate() {
        reading.again();
        chosen = "second";
        reading.again();
        Runnable first = work.waiting.removeFirst();
        work.waiting.removeFirst().run();
        first.run();
        assertThat(seen).containsExactly("second");
    }

    @Test
    void readsAgainOnNewsOnlyWhileShown() {
        signals.send(new News());
        assertThat(work.waiting).isEmpty();
        reading.shown();
        work.waiting.removeFirst().run();
        signals.send(new News());
        reading.hidden();
        signals.send(new News());
        assertThat(work.waiting).hasSize(1);
    }

    @Test
    void readsOnceForAllNewsThatComesWhileItReads() {
        reading.shown();
        signals.send(new News());
        signals.send(new News());
        assertThat(work.waiting).hasSize(1);
        work.waiting.removeFirst().run();
        assertThat(seen).as("shown meanwhile").hasSize(1);
        chosen = "second";
        assertThat(work.waiting).hasSize(1);
        work.waiting.removeFirst().run();
        assertThat(work.waiting).isEmpty();
        signals.send(new News());
        work.fails = new Problem("读不到", "X1", false);
        signals.send(new News());
        work.waiting.removeFirst().run();
        work.waiting.removeFirst().run();
        assertThat(work.waiting).as("also after a failure").isEmpty();
        reading.shown();
        signals.send(new News());
        reading.hidden();
        work.waiting.removeFirst().run();
        assertThat(work.waiting).as("nobody looks any more").isEmpty();
    }

    @Test
    void keepsAProblemUntilAReadingSucceeds() {
        Problem broken = new Problem("读不到", "X1", false);
        work.fails = broken;
        reading.again();
        work.waiting.removeFirst().run();
        assertThat(reading.problemProperty().get()).isSameAs(broken);
        work.fails = null;
        reading.again();
        work.waiting.removeFirst().run();
        assertThat(reading.problemProperty().get()).isNull();
        assertThat(seen).containsExactly("first");
    }
}
