package cn.dutydesk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("window")
class PhasesTest {
    @AfterEach
    void off() {
        Phases.off();
    }

    @Test
    void nothingIsKeptUntilSomebodyAsks() {
        assertThat(Phases.of("work", () -> 7)).isEqualTo(7);
        Phases.reached("somewhere");
        assertThat(Phases.all()).isEmpty();
    }

    @Test
    void phasesStandInTheOrderTheyBeganEachWithItsThread() {
        Phases.on(Duration.ofMillis(300));
        Phases.began("Java itself");
        Phases.run("outer", () -> Phases.run("inner", () -> {}));
        Phases.reached("end");
        assertThat(Phases.all()).extracting(Phases.Phase::name).containsExactly("Java itself", "outer", "inner", "end");
        assertThat(Phases.all().getFirst().took()).isEqualTo(Duration.ofMillis(300));
        assertThat(Phases.all()).allSatisfy(phase -> {
            assertThat(phase.thread()).isEqualTo(Thread.currentThread().getName());
            assertThat(phase.took().isNegative()).isFalse();
        });
        assertThat(Phases.all().get(1).from()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void workThatFailsIsTimedAndFails() {
        Phases.on(Duration.ZERO);
        assertThatThrownBy(() -> Phases.run("broken", () -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(Phases.all()).extracting(Phases.Phase::name).containsExactly("broken");
    }

    @Test
    void aProcessIsYoungerThanADayAndHoldsMemory() {
        assertThat(ProcessAge.now()).isPositive().isLessThan(Duration.ofDays(1));
        assertThat(ProcessAge.memory()).isPositive();
    }
}
