package cn.dutydesk.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatutoryDaysTest {
    @Test
    void computes2027FromLunarTablesAndSolarTerm() {
        assertThat(StatutoryDays.of(2027)).extracting(day -> day.date() + " " + day.name()).isEqualTo(List.of(
                "2027-01-01 元旦", "2027-02-05 春节", "2027-02-06 春节", "2027-02-07 春节", "2027-02-08 春节",
                "2027-04-05 清明节", "2027-05-01 劳动节", "2027-05-02 劳动节", "2027-06-09 端午节", "2027-09-15 中秋节",
                "2027-10-01 国庆节", "2027-10-02 国庆节", "2027-10-03 国庆节"));
    }

    @Test
    void followsTheOlderRuleBefore2025() {
        assertThat(StatutoryDays.of(2024)).hasSize(11);
        assertThat(StatutoryDays.of(2024)).extracting(NamedDay::date)
                .contains(LocalDate.of(2024, 2, 10)).doesNotContain(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 5, 2));
    }

    @Test
    void namesBothFeastsWhenMidAutumnFallsOnNationalDay() {
        assertThat(StatutoryDays.of(2020)).filteredOn(day -> day.date().equals(LocalDate.of(2020, 10, 1)))
                .singleElement().extracting(NamedDay::name).asString().contains("国庆节").contains("中秋节");
    }
}
