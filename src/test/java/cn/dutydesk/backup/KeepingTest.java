package cn.dutydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.backup.domain.Keeping;
import cn.dutydesk.backup.domain.Keeping.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeepingTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final long PLENTY = Long.MAX_VALUE;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BEIJING).toInstant();
    }

    private static List<Kept> hourly(String from, String to, long bytes) {
        List<Kept> all = new ArrayList<>();
        for (Instant at = at(from); !at.isAfter(at(to)); at = at.plus(Duration.ofHours(1))) {
            all.add(new Kept(at, bytes));
        }
        return all;
    }

    private static List<Kept> staying(List<Kept> all, long most) {
        List<Kept> staying = new ArrayList<>(all);
        staying.removeAll(Keeping.spare(all, BEIJING, most));
        return staying;
    }

    @Test
    void aYearOfHoursLeavesHoursDaysWeeksAndMonths() {
        // From 1 December 2025 00:00 to 22 November 2026 23:00, one every hour.
        List<Kept> all = hourly("2025-12-01T00:00", "2026-11-22T23:00", 1);
        List<Instant> staying = staying(all, PLENTY).stream().map(Kept::at).toList();
        // The 24 hours of 22 November; the last of the 6 days before it; the last of each earlier week
        // (15, 8, 1 November and 25 October: the week that ends on 22 November is there already, so 4 more);
        // the last of each earlier month (31 October … 31 December); and of the year before, which is 31 December too.
        assertThat(staying).contains(at("2026-11-22T00:00"), at("2026-11-22T23:00"), at("2026-11-21T23:00"),
                at("2026-11-16T23:00"), at("2026-11-15T23:00"), at("2026-11-01T23:00"), at("2026-10-25T23:00"),
                at("2026-10-31T23:00"), at("2025-12-31T23:00"));
        assertThat(staying).doesNotContain(at("2026-11-21T22:00"), at("2026-11-14T23:00"), at("2026-10-18T23:00"));
        assertThat(staying).hasSize(24 + 6 + 4 + 11);
    }

    @Test
    void whatIsTooMuchTakesTheOldestHoursFirstAndNeverTheNewest() {
        List<Kept> all = hourly("2026-11-22T00:00", "2026-11-22T09:00", 10);
        List<Instant> staying = staying(all, 30).stream().map(Kept::at).toList();
        assertThat(staying).containsExactly(at("2026-11-22T07:00"), at("2026-11-22T08:00"), at("2026-11-22T09:00"));
        assertThat(staying(all, 0)).extracting(Kept::at).containsExactly(at("2026-11-22T09:00"));
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertThat(Keeping.spare(List.of(), BEIJING, PLENTY)).isEmpty();
    }

    @Property(tries = 60)
    void theNewestStaysAndTheRestFits(@ForAll @IntRange(min = 1, max = 400) int many,
            @ForAll @IntRange(min = 1, max = 5000) int minutesApart, @ForAll @IntRange(max = 200) int most) {
        List<Kept> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(new Kept(at("2026-01-01T00:00").plus(Duration.ofMinutes((long) i * minutesApart)), 1));
        }
        List<Kept> staying = staying(all, most);
        assertThat(staying).contains(all.getLast());
        assertThat((long) staying.size()).isLessThanOrEqualTo(Math.max(1, most))
                .isLessThanOrEqualTo(24 + 7 + 5 + 12 + 10);
    }
}
