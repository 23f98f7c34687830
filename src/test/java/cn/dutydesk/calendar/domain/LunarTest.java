package cn.dutydesk.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarTest {
    @ParameterizedTest
    @CsvSource({"2026-02-17, 正月初一", "2026-02-16, 腊月廿九", "2025-07-25, 闰六月初一", "2026-12-09, 冬月初一",
            "2025-10-06, 八月十五", "2027-02-05, 腊月廿九"})
    void readsAsOnAWallCalendar(LocalDate date, String text) {
        assertThat(Lunar.text(date)).isEqualTo(text);
    }
}
