package cn.dutydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class FxWorkTest {
    private final FxWork work = new FxWork(new Problems(new Texts(Texts.CHINESE)));
    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();

    @BeforeEach
    void toolkit() {
        FxToolkit.run(() -> {});
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void readsInTheBackgroundAndAnswersOnTheFxThread() throws Exception {
        work.read(Platform::isFxApplicationThread, inBackground -> {
            arrived.add(inBackground);
            arrived.add(Platform.isFxApplicationThread());
        }, problem -> arrived.add(problem));
        assertThat(next()).isEqualTo(false);
        assertThat(next()).isEqualTo(true);
    }

    @Test
    void writesOneAfterTheOtherInOrder() throws Exception {
        List<Integer> order = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            work.write(() -> order.add(number), done -> arrived.add(number), problem -> arrived.add(problem));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(next()).isEqualTo(i);
        }
        assertThat(order).isSorted().hasSize(50);
    }

    @Test
    void tellsRefusalsInWords() throws Exception {
        work.write(() -> {
            throw new Refusal("kit.cancel");
        }, done -> arrived.add("done"), arrived::add);
        assertThat(next()).isEqualTo(new Problem("取消", "kit.cancel", true));
    }

    @Test
    void finishesWritesAlreadyAskedForWhenClosing() {
        List<String> written = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            work.write(() -> written.add("x"), done -> {}, problem -> {});
        }
        work.close();
        assertThat(written).hasSize(20);
    }

    @Test
    void showsOnlyTheNewestStepOfProgress() {
        List<Runnable> posted = new CopyOnWriteArrayList<>();
        Progress progress = new Progress(new Work() {
            @Override
            public <T> void read(java.util.function.Supplier<T> job, java.util.function.Consumer<? super T> done,
                    java.util.function.Consumer<Problem> failed) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <T> void write(java.util.function.Supplier<T> job, java.util.function.Consumer<? super T> done,
                    java.util.function.Consumer<Problem> failed) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void post(Runnable onScreen) {
                posted.add(onScreen);
            }
        });
        for (int i = 0; i <= 1000; i++) {
            progress.report(i / 1000.0, "step " + i);
        }
        assertThat(posted).hasSize(1);
        posted.getFirst().run();
        assertThat(progress.wordsProperty().get()).isEqualTo("step 1000");
        assertThat(progress.fractionProperty().get()).isEqualTo(1.0);
    }

    private Object next() throws InterruptedException {
        return arrived.poll(10, TimeUnit.SECONDS);
    }
}
