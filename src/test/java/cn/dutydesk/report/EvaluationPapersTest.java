package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.presence.PresenceFixture;
import cn.dutydesk.presence.PresencePapers;
import cn.dutydesk.report.service.EvaluationPapers;
import cn.dutydesk.report.service.Offices;
import cn.dutydesk.roster.PaperFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly evaluation as a file. */
class EvaluationPapersTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 2);

    private static PresencePapers papers(PresenceFixture at) {
        return new EvaluationPapers(at.desk.acts, at.room.reads, new Offices(at.desk.people, at.desk.calendars,
                at.desk.settings, new Texts(Texts.CHINESE), at.desk.clock));
    }

    @Test
    void everybodyHasALineWithWhatHappened(@TempDir Path folder) throws IOException {
        try (PresenceFixture at = new PresenceFixture("2026-02-17T08:20")) {
            at.pass();
            at.to("2026-02-17T08:45");
            at.signIn(DeskFixture.LI);
            at.passAt("2026-02-17T09:10");
            Path file = folder.resolve("评议.xlsx");
            papers(at).write(PresenceFixture.LEADER, MONTH, PaperFormat.XLSX, file);
            List<List<String>> rows = new ArrayList<>();
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                for (Row row : book.getSheetAt(0)) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell.toString()));
                    rows.add(cells);
                }
            }
            assertThat(rows.getFirst().getFirst()).endsWith("2026年2月值班考勤评议表");
            assertThat(rows).filteredOn(row -> row.contains("李晓雨")).singleElement()
                    .satisfies(row -> assertThat(row).contains("2月17日 迟到"));
            assertThat(rows).filteredOn(row -> row.contains("陈立")).singleElement()
                    .satisfies(row -> assertThat(row).contains("2月17日 漏岗"));
            for (PaperFormat format : PresencePapers.FORMATS) {
                Path other = folder.resolve("other." + format.ending());
                papers(at).write(PresenceFixture.LEADER, MONTH, format, other);
                assertThat(Files.size(other)).isGreaterThan(3_000);
            }
        }
    }

    @Test
    void aMonthWithoutDutyAndAWrongFormatAreRefusedInWords(@TempDir Path folder) {
        try (PresenceFixture at = new PresenceFixture("2026-02-17T08:20")) {
            assertThatThrownBy(() -> papers(at).write(PresenceFixture.LEADER, MONTH, PaperFormat.ICS,
                    folder.resolve("a.ics"))).isInstanceOf(Refusal.class);
            at.desk.rosters.published = false;
            assertThatThrownBy(() -> papers(at).write(PresenceFixture.LEADER, MONTH, PaperFormat.PDF,
                    folder.resolve("a.pdf"))).isInstanceOf(Refusal.class);
            assertThat(folder).isEmptyDirectory();
        }
    }
}
