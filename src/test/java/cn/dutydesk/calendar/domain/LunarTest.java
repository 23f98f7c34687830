package cn.dutydesk.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarTest {
    @ParameterizedTest
    @CsvSource({"2026-02-17, 正月初一", "2026-02-16, 腊月廿九", "2025-07-25, 闰六月初一", "2026-12-09, 冬月初一",
            "2025-10-06, 八月十五", "2027-02-05, 腊月廿九"})
    void readsAsOnAWallCalendar(LocalDate date, String text) {
        assertThat(Lunar.text(date)).isEqualTo(text);
    }

    @Test
    void saysOfEveryDayWhatAstronomySaysOfItAlone() {
        LocalDate.of(2033, 1, 1).datesUntil(LocalDate.of(2034, 12, 31)).sorted(Comparator.reverseOrder())
                .forEach(date -> {
                    LunarDay day = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                            .getLunarDay();
                    assertThat(Lunar.text(date)).as("%s", date).endsWith(day.getName()).startsWith(day.getLunarMonth()
                            .getName().replace("十一月", "冬月").replace("十二月", "腊月"));
                });
    }
}
