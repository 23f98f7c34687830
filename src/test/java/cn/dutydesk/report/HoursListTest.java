package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.calendar.DayKind;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.report.domain.Night;
import cn.dutydesk.roster.RosterPapers.HoursOrder;
import cn.dutydesk.roster.ServedDuty;
import cn.dutydesk.settings.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Opens the list of hours again and counts it a second way. */
class HoursListTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final HoursOrder OCTOBER = new HoursOrder(PaperFixture.OCTOBER, PaperFixture.OCTOBER, 0);
    private static PaperFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PaperFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static Path write(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Path file = folder.resolve(name);
        fixture.bureau.papers.writeHours(fixture.keeper, OCTOBER, file);
        return file;
    }

    private static List<ServedDuty> served() {
        return fixture.bureau.rosters.served(PaperFixture.OCTOBER.atDay(1), PaperFixture.OCTOBER.atEndOfMonth());
    }

    @Test
    void theSumsAreThoseOfTheDuties() throws IOException {
        fixture.set(Setting.ALLOWANCE_WORKDAY, "50");
        fixture.set(Setting.ALLOWANCE_RESTDAY, "100");
        fixture.set(Setting.ALLOWANCE_HOLIDAY, "200.50");
        Path file = write(fixture.bureau.papers.hoursFileName(OCTOBER));
        Map<String, Double> counts = new HashMap<>();
        for (ServedDuty duty : served()) {
            String name = fixture.bureau.directory.byId(duty.duty().personId()).orElseThrow().name();
            DayKind kind = fixture.bureau.calendars.day(duty.duty().day()).kind();
            counts.merge(name + kind, 1.0, Double::sum);
        }
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sums = book.getSheet("汇总");
            int people = 0;
            double all = 0;
            for (Row row : sums) {
                if (row.getRowNum() < 3 || row.getCell(0) == null || row.getCell(0).getCellType() != CellType.NUMERIC) {
                    continue;
                }
                people++;
                String name = row.getCell(1).getStringCellValue();
                double[] of = new double[3];
                for (DayKind kind : DayKind.values()) {
                    of[kind.ordinal()] = counts.getOrDefault(name + kind, 0.0);
                    assertThat(row.getCell(4 + kind.ordinal()).getNumericCellValue()).as("%s %s", name, kind)
                            .isEqualTo(of[kind.ordinal()]);
                    assertThat(row.getCell(8 + kind.ordinal()).getNumericCellValue())
                            .isEqualTo(of[kind.ordinal()] * 24);
                }
                double duties = of[0] + of[1] + of[2];
                all += duties;
                assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(duties);
                assertThat(row.getCell(12).getNumericCellValue()).as("night").isEqualTo(duties * 8);
                assertThat(row.getCell(15).getNumericCellValue()).as("allowance")
                        .isEqualTo(of[0] * 50 + of[1] * 100 + of[2] * 200.5);
                assertThat(row.getCell(15).getCellFormula()).contains("$G$2");
            }
            assertThat(people).isGreaterThan(40);
            assertThat(all).isEqualTo(served().size());
            assertThat(book.getSheet("明细").getLastRowNum() + 1 - 2).isEqualTo(served().size());
        }
    }

    @Test
    void whoStoodInIsCountedAndWhoWasPlannedIsSeen() throws IOException {
        ServedDuty changed = served().stream().filter(duty -> duty.plannedId() != duty.duty().personId()).toList()
                .getFirst();
        assertThat(changed.duty().day()).isEqualTo(PaperFixture.STOOD_IN);
        String to = fixture.bureau.directory.byId(changed.duty().personId()).orElseThrow().name();
        String from = fixture.bureau.directory.byId(changed.plannedId()).orElseThrow().name();
        try (InputStream in = Files.newInputStream(write("hours-swaps.xlsx"));
             XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row stoodIn = row(book.getSheet("汇总"), to);
            assertThat(stoodIn.getCell(13).getNumericCellValue()).isEqualTo(1);
            assertThat(stoodIn.getCell(7).getNumericCellValue() - stoodIn.getCell(3).getNumericCellValue())
                    .isEqualTo(1);
            Row away = row(book.getSheet("汇总"), from);
            assertThat(away.getCell(14).getNumericCellValue()).isEqualTo(1);
            assertThat(away.getCell(7).getNumericCellValue() - away.getCell(3).getNumericCellValue()).isEqualTo(-1);
        }
    }

    private static Row row(XSSFSheet sheet, String name) {
        for (Row row : sheet) {
            if (row.getCell(1) != null && row.getCell(1).getCellType() == CellType.STRING
                    && row.getCell(1).getStringCellValue().equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name + " is not in the list");
    }

    @Test
    void withoutRatesTheColumnIsBlankAndAnAmountMustBeOne() throws IOException {
        for (Setting rate : List.of(Setting.ALLOWANCE_WORKDAY, Setting.ALLOWANCE_RESTDAY, Setting.ALLOWANCE_HOLIDAY)) {
            fixture.set(rate, "");
        }
        try (InputStream in = Files.newInputStream(write("hours-no-rates.xlsx"));
             XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheet("汇总").getRow(3).getCell(15).getStringCellValue()).isEmpty();
        }
        assertThatThrownBy(() -> fixture.set(Setting.ALLOWANCE_WORKDAY, "一百")).isInstanceOf(Refusal.class);
    }

    @Test
    void monthsWithoutDutiesAreRefused() {
        YearMonth far = YearMonth.of(2031, 1);
        Path file = Path.of("target", "papers", "none.xlsx");
        assertThatThrownBy(() -> fixture.bureau.papers.writeHours(fixture.keeper, new HoursOrder(far, far, 0), file))
                .isInstanceOfSatisfying(Refusal.class,
                        no -> assertThat(no.code()).isEqualTo("report.refused.no-duties"));
        assertThat(file).doesNotExist();
    }

    @Test
    void nightIsTheWallClocksNight() {
        Night night = new Night(22, 6);
        assertThat(night.hours(range("2026-11-05T08:30", "2026-11-06T08:30"), ZONE)).isEqualTo(8);
        assertThat(night.hours(range("2026-11-05T08:30", "2026-11-07T08:30"), ZONE)).isEqualTo(16);
        assertThat(night.hours(range("2026-11-05T23:15", "2026-11-06T05:00"), ZONE)).isEqualTo(5.75);
        assertThat(night.hours(range("2026-11-05T08:00", "2026-11-05T20:00"), ZONE)).isZero();
        assertThat(new Night(0, 5).hours(range("2026-11-05T08:30", "2026-11-06T08:30"), ZONE)).isEqualTo(5);
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(LocalDateTime.parse(from).atZone(ZONE).toInstant(),
                LocalDateTime.parse(to).atZone(ZONE).toInstant());
    }
}
