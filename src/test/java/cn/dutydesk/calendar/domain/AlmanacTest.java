package cn.dutydesk.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlmanacTest {
    private static final Announced ANNOUNCED = new Announced();
    private final Almanac plain = new Almanac(ANNOUNCED, List.of(), Set.of(), List.of());

    @Test
    void knowsTheFourSortsOfDay() {
        assertDay(plain.day(LocalDate.of(2026, 2, 17)), DayKind.HOLIDAY, "春节");
        assertDay(plain.day(LocalDate.of(2026, 2, 14)), DayKind.WORKDAY, "春节补班");
        assertDay(plain.day(LocalDate.of(2026, 2, 7)), DayKind.RESTDAY, "");
        assertDay(plain.day(LocalDate.of(2026, 2, 10)), DayKind.WORKDAY, "");
    }

    @Test
    void aYearWithoutNoticeHasItsStatutoryDaysAndSaysItIsNotOfficial() {
        Day day = plain.day(LocalDate.of(2027, 2, 5));
        assertDay(day, DayKind.HOLIDAY, "春节");
        assertThat(day.official()).isFalse();
        assertDay(plain.day(LocalDate.of(2027, 2, 9)), DayKind.WORKDAY, "");
        assertThat(plain.official(2026)).isTrue();
        assertThat(plain.official(2027)).isFalse();
    }

    @Test
    void theOfficesDayWinsOverTheNotice() {
        LocalDate date = LocalDate.of(2026, 2, 14);
        Almanac edited = new Almanac(ANNOUNCED, List.of(new NamedDay(date, DayKind.RESTDAY, "")), Set.of(), List.of());
        assertDay(edited.day(date), DayKind.RESTDAY, "");
        assertDay(edited.day(LocalDate.of(2026, 2, 28)), DayKind.WORKDAY, "春节补班");
    }

    @Test
    void anImportedYearReplacesTheComputedOne() {
        LocalDate date = LocalDate.of(2027, 2, 9);
        Almanac imported = new Almanac(ANNOUNCED, List.of(new NamedDay(date, DayKind.HOLIDAY, "春节")), Set.of(2027),
                List.of());
        assertDay(imported.day(date), DayKind.HOLIDAY, "春节");
        assertDay(imported.day(LocalDate.of(2027, 6, 9)), DayKind.WORKDAY, "");
        assertThat(imported.day(date).official()).isTrue();
    }

    @Test
    void namesEveryKeyPeriodOfADay() {
        KeyPeriod feast = new KeyPeriod(1, "春节", LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23), 1, "");
        KeyPeriod congress = new KeyPeriod(2, "全国两会", LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 12), 0, "");
        Almanac almanac = new Almanac(ANNOUNCED, List.of(), Set.of(), List.of(congress, feast));
        assertThat(almanac.day(LocalDate.of(2026, 2, 23)).keyPeriod()).isEqualTo("春节、全国两会");
        assertThat(almanac.day(LocalDate.of(2026, 2, 14)).keyPeriod()).isEmpty();
        assertThat(almanac.periods(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 15))).containsExactly(feast);
        assertThat(almanac.periods(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 31))).containsExactly(congress);
    }

    private static void assertDay(Day day, DayKind kind, String name) {
        assertThat(day.kind()).as("%s", day.date()).isEqualTo(kind);
        assertThat(day.name()).as("%s", day.date()).isEqualTo(name);
    }
}
