package cn.dutydesk.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.core.Signals;
import cn.dutydesk.incident.IncidentChanged;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class RunningLimitsTest {
    private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");

    private final Signals signals = new Signals();
    private final AtomicInteger asked = new AtomicInteger();
    private final RunningLimits limits = new RunningLimits(signals, () -> {
        asked.incrementAndGet();
        return List.of();
    });

    private int askedAfter(Instant now) {
        limits.at(now);
        return asked.get();
    }

    @Test
    void asksAgainWhenSomethingChangedHereOrHalfAMinuteIsOver() {
        assertThat(askedAfter(NINE)).isEqualTo(1);
        assertThat(askedAfter(NINE.plusSeconds(29))).isEqualTo(1);
        signals.send(new IncidentChanged(7));
        assertThat(askedAfter(NINE.plusSeconds(29))).isEqualTo(2);
        assertThat(askedAfter(NINE.plusSeconds(58))).isEqualTo(2);
        assertThat(askedAfter(NINE.plusSeconds(59))).isEqualTo(3);
    }

    @Test
    void aClockThatWasSetBackDoesNotKeepTheOld() {
        askedAfter(NINE);
        assertThat(askedAfter(NINE.minusSeconds(3600))).isEqualTo(2);
    }
}
