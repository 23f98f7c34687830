package cn.dutydesk.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFileTest {
    /** The statutory days of 2027 as a sheet would hold them, with a heading line above the header. */
    public static List<List<String>> year2027(String... more) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("2027年节假日安排", "", ""));
        rows.add(List.of("日期", "类型", "名称"));
        StatutoryDays.of(2027).forEach(day -> rows.add(List.of(day.date().toString(), "放假", day.name())));
        for (String line : more) {
            rows.add(List.of(line.split(",", -1)));
        }
        return rows;
    }

    @Test
    void readsAWholeYearWithItsMakeUpDays() {
        YearFile file = YearFile.read("2027.xlsx",
                year2027("2027/2/9,休,春节", "2027年2月14日,补班,春节", ",,", "20261231,放假,元旦"));
        assertThat(file.whole()).containsExactly(2027);
        assertThat(file.years().get(2027)).hasSize(15)
                .contains(new NamedDay(LocalDate.of(2027, 2, 14), DayKind.WORKDAY, "春节"));
        assertThat(file.years().get(2026)).containsExactly(
                new NamedDay(LocalDate.of(2026, 12, 31), DayKind.HOLIDAY, "元旦"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2027-02-30,放假,春节 | calendar.import.no-such-date | 16 | A",
            "二月九日,放假,春节 | calendar.import.bad-date | 16 | A",
            "2027-02-09,也许,春节 | calendar.import.bad-kind | 16 | B",
            "2027-02-05,放假,春节 | calendar.import.twice | 16 | A",
    })
    void refusesByFileRowAndColumn(String line, String code, int row, String column) {
        Refusal refusal = refused(year2027(line));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.args().subList(0, 3)).containsExactly("2027.xlsx", row, column);
    }

    @Test
    void refusesAYearThatLacksAStatutoryDay() {
        List<List<String>> rows = year2027();
        rows.removeIf(row -> row.getFirst().equals("2027-04-05"));
        assertThat(refused(rows).code()).isEqualTo("calendar.import.incomplete");
        assertThat(refused(rows).args()).contains(2027, LocalDate.of(2027, 4, 5), "清明节");
    }

    @Test
    void refusesATableWithoutHeaderOrHolidays() {
        assertThat(refused(List.of(List.of("姓名", "电话"))).code()).isEqualTo("calendar.import.no-header");
        assertThat(refused(List.of(List.of("date", "kind", "name"))).code()).isEqualTo("calendar.import.empty");
        assertThat(refused(List.of(List.of("date", "kind"), List.of("2027-03-03", "班"))).code())
                .isEqualTo("calendar.import.no-year");
    }

    private static Refusal refused(List<List<String>> rows) {
        return catchThrowableOfType(Refusal.class, () -> YearFile.read("2027.xlsx", rows));
    }
}
