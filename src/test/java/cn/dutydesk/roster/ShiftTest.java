package cn.dutydesk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.BureauClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ShiftTest {
    @Test
    void aWholeDayRunsToTheNextMorning() {
        var range = Shift.WHOLE_DAY.range(LocalDate.of(2026, 10, 31), BureauClock.DEFAULT_ZONE);
        assertThat(range.from()).isEqualTo("2026-10-31T00:30:00Z");
        assertThat(range.to()).isEqualTo("2026-11-01T00:30:00Z");
        assertThat(range.length()).isEqualTo(Duration.ofDays(1));
        assertThat(Shift.WHOLE_DAY.crossesMidnight()).isTrue();
        assertThat(Shift.WHOLE_DAY.end()).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void aDayShiftEndsTheSameDay() {
        assertThat(new Shift(LocalTime.of(8, 30), 9).crossesMidnight()).isFalse();
        assertThat(new Shift(LocalTime.of(0, 0), 24).crossesMidnight()).isFalse();
        assertThat(new Shift(LocalTime.of(17, 0), 16).end()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void nonsenseIsNoShift() {
        assertThatThrownBy(() -> new Shift(LocalTime.of(8, 30), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shift(LocalTime.of(8, 30), 49)).isInstanceOf(IllegalArgumentException.class);
    }
}
