package cn.dutydesk.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RemindingTest {
    private static final Instant DUE = Instant.parse("2026-02-18T04:00:00Z");
    private final Reminding day = new Reminding(Duration.ofHours(24), Duration.ofHours(24));

    @Test
    void beforeAtAndAfterTheLimit() {
        assertThat(day.next(DUE, DUE.minus(Duration.ofDays(3)))).isEqualTo(DUE.minus(Duration.ofHours(24)));
        assertThat(day.next(DUE, DUE.minus(Duration.ofHours(24)))).isEqualTo(DUE);
        assertThat(day.next(DUE, DUE)).isEqualTo(DUE.plus(Duration.ofHours(24)));
        assertThat(day.next(null, DUE)).isNull();
    }

    /** However long the program did not run, the next reminder lies ahead and no further off than one round. */
    @Property
    void theNextReminderLiesAhead(@ForAll @IntRange(min = 1, max = 240) int before,
            @ForAll @IntRange(min = 1, max = 240) int every,
            @ForAll @IntRange(min = -500_000, max = 500_000) int minutes) {
        Instant now = DUE.plus(Duration.ofMinutes(minutes));
        Instant next = new Reminding(Duration.ofHours(before), Duration.ofHours(every)).next(DUE, now);
        assertThat(next).isAfter(now);
        if (!now.isBefore(DUE)) {
            assertThat(Duration.between(now, next)).isLessThanOrEqualTo(Duration.ofHours(every));
            assertThat(Duration.between(DUE, next).toMinutes() % (every * 60L)).isZero();
        }
    }
}
