package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Closing that does not end is ended. */
class EndInTimeTest {
    @Test
    void haltsWhenTheTimeIsOver() throws InterruptedException {
        CountDownLatch halted = new CountDownLatch(1);
        Thread waits = EndInTime.after(Duration.ofMillis(20), halted::countDown);
        assertThat(waits.isDaemon()).as("does not keep a program that has closed").isTrue();
        assertThat(halted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNothingBefore() throws InterruptedException {
        CountDownLatch halted = new CountDownLatch(1);
        Thread waits = EndInTime.after(Duration.ofHours(1), halted::countDown);
        waits.interrupt();
        waits.join();
        assertThat(halted.getCount()).isOne();
    }
}
