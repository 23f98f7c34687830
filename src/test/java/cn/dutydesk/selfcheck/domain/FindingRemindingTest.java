package cn.dutydesk.selfcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingRemindingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 26);

    /** Three days before, on the day, the day after, then every three days. */
    @ParameterizedTest
    @CsvSource({
            "2026-03-16T10:00, 2026-03-23T09:00", "2026-03-23T09:00, 2026-03-26T09:00",
            "2026-03-26T08:59, 2026-03-26T09:00",
            "2026-03-26T09:00, 2026-03-27T09:00", "2026-03-27T09:00, 2026-03-30T09:00",
            "2026-03-29T12:00, 2026-03-30T09:00",
            "2026-03-30T09:00, 2026-04-02T09:00"})
    void pointsInTheirOrder(String after, String next) {
        assertThat(new FindingReminding(3, 3).next(DUE, LocalDateTime.parse(after)))
                .isEqualTo(LocalDateTime.parse(next));
    }

    /** The next one always lies ahead, at nine, and no more than the pause away once it is overdue. */
    @Property(tries = 500)
    void alwaysAhead(@ForAll @IntRange(min = 1, max = 30) int before, @ForAll @IntRange(min = 1, max = 30) int every,
            @ForAll @IntRange(min = -2_000, max = 4_000) int hours) {
        LocalDateTime after = DUE.atStartOfDay().plusHours(hours);
        LocalDateTime next = new FindingReminding(before, every).next(DUE, after);
        assertThat(next).isAfter(after);
        assertThat(next.getHour()).isEqualTo(9);
        if (after.isAfter(DUE.plusDays(1).atTime(9, 0))) {
            assertThat(next).isBeforeOrEqualTo(after.plusDays(every));
        }
    }
}
