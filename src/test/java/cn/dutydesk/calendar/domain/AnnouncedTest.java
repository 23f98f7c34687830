package cn.dutydesk.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.DayKind;
import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our data against an independent library's: tyme4j keeps the same notices. */
class AnnouncedTest {
    private final Announced announced = new Announced();

    @ParameterizedTest
    @CsvSource({"2025, 33, 5", "2026, 39, 6"})
    void agreesWithLibraryDayByDay(int year, int all, int makeUp) {
        List<NamedDay> days = announced.of(year);
        assertThat(days).hasSize(all);
        assertThat(days).filteredOn(day -> day.kind() == DayKind.WORKDAY).hasSize(makeUp);
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(date -> {
            LegalHoliday theirs = LegalHoliday.fromYmd(year, date.getMonthValue(), date.getDayOfMonth());
            DayKind expected = theirs == null ? null : theirs.isWork() ? DayKind.WORKDAY : DayKind.HOLIDAY;
            DayKind ours = days.stream().filter(day -> day.date().equals(date)).map(NamedDay::kind)
                    .findFirst().orElse(null);
            assertThat(ours).as("%s", date).isEqualTo(expected);
        });
    }

    @Test
    void namesItsSourceAndAdmitsWhatItLacks() {
        assertThat(announced.source(2026)).contains("2026年部分节假日").contains("2025-11-04");
        assertThat(announced.has(2027)).isFalse();
        assertThat(announced.of(2027)).isEmpty();
        assertThat(announced.source(2027)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025", "2026"})
    void everyStatutoryDayIsInTheNotice(int year) {
        assertThat(announced.of(year)).extracting(NamedDay::date)
                .containsAll(StatutoryDays.of(year).stream().map(NamedDay::date).toList());
    }
}
