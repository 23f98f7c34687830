package cn.dutydesk.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The sound grows with age and never beyond what the office set. */
class CryTest {
    @Property
    void growsWithAgeAndStaysWithinLimits(@ForAll @LongRange(min = -3600, max = 36_000) long first,
            @ForAll @LongRange(min = 0, max = 36_000) long more, @ForAll @IntRange(min = 1, max = 3) int loudest) {
        Cry young = Cry.at(Duration.ofSeconds(first), loudest);
        Cry old = Cry.at(Duration.ofSeconds(first + more), loudest);
        assertThat(old.volume()).isGreaterThanOrEqualTo(young.volume()).isBetween(0.01, 1.0);
        assertThat(old.every()).isLessThanOrEqualTo(young.every()).isBetween(Duration.ofSeconds(4),
                Duration.ofSeconds(20));
        assertThat(Cry.at(Duration.ofSeconds(first), Math.min(3, loudest + 1)).volume())
                .isGreaterThanOrEqualTo(young.volume());
    }

    @Test
    void beginsQuietAndIsFullAfterFiveMinutes() {
        assertThat(Cry.at(Duration.ZERO, 3)).isEqualTo(new Cry(0.2, Duration.ofSeconds(20)));
        assertThat(Cry.at(Duration.ofMinutes(5), 3)).isEqualTo(new Cry(1, Duration.ofSeconds(4)));
        assertThat(Cry.at(Duration.ofMinutes(5), 1).volume()).isEqualTo(0.4);
        assertThat(Cry.at(Duration.ofHours(9), 0)).isEqualTo(Cry.SILENCE);
    }
}
