package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.secrecy.ClearanceGrade;
import cn.dutydesk.secrecy.DeviceKind;
import cn.dutydesk.secrecy.SecrecyFixture;
import cn.dutydesk.secrecy.SecrecyPapers;
import cn.dutydesk.secrecy.TryView;
import cn.dutydesk.secrecy.UseGrade;
import cn.dutydesk.secrecy.domain.Device;
import cn.dutydesk.secrecy.domain.Quiz;
import cn.dutydesk.secrecy.service.TrainingService;
import cn.dutydesk.sheet.Grid;
import cn.dutydesk.sheet.Workbooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every paper of the registers in every format can be opened again and says what it must. */
class SecrecyPapersTest {
    private final Path folder = Path.of("target", "papers", "secrecy");

    @Test
    void everyPaperInEveryFormat() throws Exception {
        Files.createDirectories(folder);
        try (SecrecyFixture at = new SecrecyFixture()) {
            long cleared = at.room().clearance.register(at.officer, at.person(0).id(), "机要岗", ClearanceGrade.CORE, "");
            at.room().clearance.review(at.officer, cleared, at.bureau.clock.today(), "人事科", true, null, "");
            at.room().devices.register(at.officer, new Device.Wish("BM-U-001", DeviceKind.USB_STICK, "64G",
                    UseGrade.INTERNAL, at.person(0).id(), "保密柜", ""));
            long count = at.room().inventories.open(at.officer, YearMonth.of(2026, 3));
            at.room().trainings.plan(at.officer, new TrainingService.Wish("学习", at.bureau.clock.now(), 60, "会议室", "甲",
                    List.of(at.person(0).id())));
            long quiz = at.room().quizzes.open(at.officer, new Quiz.Wish("测试", 1, 1, 1, 30, 60,
                    LocalDate.of(2026, 3, 20)));
            TryView begun = at.room().quizzes.begin(at.officer, quiz);
            SecrecyPapers papers = at.bureau.confidential.secrecyPapers;
            Map<SecrecyPapers.Kind, Long> numbers = new EnumMap<>(Map.of(SecrecyPapers.Kind.PEOPLE, 0L,
                    SecrecyPapers.Kind.PROMISE, cleared, SecrecyPapers.Kind.DEVICES, 0L, SecrecyPapers.Kind.INVENTORY,
                    count, SecrecyPapers.Kind.NOTICE, 2026L, SecrecyPapers.Kind.HOURS, 2026L,
                    SecrecyPapers.Kind.SESSIONS, 2026L));
            for (Map.Entry<SecrecyPapers.Kind, Long> one : numbers.entrySet()) {
                for (PaperFormat format : List.of(PaperFormat.XLSX, PaperFormat.DOCX, PaperFormat.PDF)) {
                    Path file = folder.resolve(one.getKey() + "." + format.ending());
                    papers.write(at.officer, one.getKey(), one.getValue(), format, file);
                    assertThat(Files.size(file)).as(file.toString()).isGreaterThan(2000);
                    assertThat(papers.fileName(at.officer, one.getKey(), one.getValue(), format))
                            .endsWith("." + format.ending());
                }
            }
            Grid grid = Workbooks.read(folder.resolve("DEVICES.xlsx")).getFirst();
            assertThat(grid.rows().toString()).contains("BM-U-001").contains(at.person(0).name());
            assertThatThrownBy(() -> papers.write(at.officer, SecrecyPapers.Kind.CERTIFICATE, begun.id(),
                    PaperFormat.PDF, folder.resolve("c.pdf"))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> papers.write(at.as(at.person(3)), SecrecyPapers.Kind.PEOPLE, 0, PaperFormat.XLSX,
                    folder.resolve("no.xlsx"))).isInstanceOf(Refusal.class);
            assertThat(folder.resolve("no.xlsx")).doesNotExist();
        }
    }
}
