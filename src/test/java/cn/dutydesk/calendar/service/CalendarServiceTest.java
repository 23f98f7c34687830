package cn.dutydesk.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.audit.AuditOutcome;
import cn.dutydesk.calendar.CalendarFixture;
import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.calendar.KeyPeriod;
import cn.dutydesk.core.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarServiceTest {
    private static final Path FILE = Path.of("2027.csv");
    private final CalendarFixture bureau = new CalendarFixture();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void importedYearBecomesOfficialForEverybodyAtOnce() {
        assertThat(bureau.calendars.official(2027)).isFalse();
        ImportedYears outcome = bureau.imports.run(bureau.keeper, FILE);
        assertThat(outcome.years()).containsExactly(2027);
        assertThat(outcome.makeUp()).isEqualTo(1);
        assertThat(bureau.calendars.official(2027)).isTrue();
        assertThat(bureau.calendars.day(LocalDate.of(2027, 2, 14)).name()).isEqualTo("春节补班");
        assertThat(bureau.service.year(bureau.keeper, 2027).source()).isEqualTo("2027.csv");
        assertThat(bureau.lastAudit().action()).isEqualTo("calendar.import");
    }

    @Test
    void importingAgainLeavesTheSameDaysAndSaysWhatIsLost() {
        bureau.imports.run(bureau.keeper, FILE);
        bureau.service.setDay(bureau.keeper, LocalDate.of(2027, 3, 8), DayKind.RESTDAY, "妇女节");
        assertThat(bureau.imports.preview(bureau.keeper, FILE).lost()).isEqualTo(1);
        bureau.imports.run(bureau.keeper, FILE);
        assertThat(bureau.calendars.day(LocalDate.of(2027, 3, 8)).kind()).isEqualTo(DayKind.WORKDAY);
        assertThat(bureau.service.year(bureau.keeper, 2027).entered()).isEmpty();
        assertThat(bureau.imports.forget(bureau.keeper, 2027)).isEqualTo(14);
        assertThat(bureau.calendars.official(2027)).isFalse();
    }

    @Test
    void refusedFileLeavesNothingButItsRecord() {
        bureau.rows.removeLast();
        bureau.rows.add(List.of("2027-02-30", "放假", "春节"));
        assertThatThrownBy(() -> bureau.imports.run(bureau.keeper, FILE)).isInstanceOf(Refusal.class)
                .hasMessageContaining("calendar.import.no-such-date");
        assertThat(bureau.calendars.official(2027)).isFalse();
        assertThat(bureau.lastAudit().outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @Test
    void aDaySetByHandCanBePutBack() {
        LocalDate date = LocalDate.of(2026, 2, 14);
        bureau.service.setDay(bureau.keeper, date, DayKind.RESTDAY, "");
        assertThat(bureau.calendars.day(date).kind()).isEqualTo(DayKind.RESTDAY);
        assertThat(bureau.service.year(bureau.keeper, 2026).entered()).containsExactly(date);
        bureau.service.setDay(bureau.keeper, date, DayKind.HOLIDAY, "局庆");
        assertThat(bureau.calendars.day(date).name()).isEqualTo("局庆");
        bureau.service.resetDay(bureau.keeper, date);
        assertThat(bureau.calendars.day(date).name()).isEqualTo("春节补班");
        assertThatThrownBy(() -> bureau.service.resetDay(bureau.keeper, date)).isInstanceOf(Refusal.class);
    }

    @Test
    void keyPeriodsAreKeptChangedAndRemoved() {
        KeyPeriod congress = bureau.service.addPeriod(bureau.keeper, new KeyPeriod(0, " 全国两会 ",
                LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 12), 1, "每日零报告"));
        assertThat(congress.name()).isEqualTo("全国两会");
        assertThat(bureau.calendars.day(LocalDate.of(2026, 3, 12)).keyPeriod()).isEqualTo("全国两会");
        bureau.service.changePeriod(bureau.keeper, new KeyPeriod(congress.id(), "全国两会",
                LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 11), 2, ""));
        assertThat(bureau.calendars.day(LocalDate.of(2026, 3, 12)).keyPeriod()).isEmpty();
        assertThat(bureau.calendars.keyPeriods(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4))).singleElement()
                .extracting(KeyPeriod::extraSeats).isEqualTo(2);
        bureau.service.removePeriod(bureau.keeper, congress.id());
        assertThat(bureau.service.year(bureau.keeper, 2026).periods()).isEmpty();
        assertThatThrownBy(() -> bureau.service.removePeriod(bureau.keeper, congress.id()))
                .isInstanceOf(Refusal.class).hasMessageContaining("calendar.period.gone");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        KeyPeriod wrong = new KeyPeriod(0, "两会", LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 3), 0, "");
        assertThatThrownBy(() -> bureau.service.addPeriod(bureau.keeper, wrong)).isInstanceOf(Refusal.class)
                .hasMessageContaining("calendar.period.bad-range");
    }

    @Test
    void offersTheUsualPeriodsOnce() {
        List<KeyPeriod> offers = bureau.service.templates(bureau.keeper, 2026);
        assertThat(offers).extracting(KeyPeriod::name).contains("春节", "全国两会", "国庆节");
        KeyPeriod feast = offers.stream().filter(p -> p.name().equals("春节")).findFirst().orElseThrow();
        assertThat(feast.from()).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(feast.to()).isEqualTo(LocalDate.of(2026, 2, 23));
        bureau.service.addPeriod(bureau.keeper, feast);
        assertThat(bureau.service.templates(bureau.keeper, 2026)).extracting(KeyPeriod::name).doesNotContain("春节");
    }

    @Test
    void aDutyOfficerLooksButDoesNotTouch() {
        assertThat(bureau.service.year(bureau.officer, 2026).holidays()).hasSize(7);
        assertThat(bureau.service.mayEdit(bureau.officer)).isFalse();
        assertThatThrownBy(() -> bureau.service.setDay(bureau.officer, LocalDate.of(2026, 3, 8), DayKind.RESTDAY, ""))
                .isInstanceOf(Refusal.class);
        assertThat(bureau.calendars.day(LocalDate.of(2026, 3, 9)).kind()).isEqualTo(DayKind.WORKDAY);
    }
}
