package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.TestBureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.TimeRange;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.register.Channel;
import cn.dutydesk.register.Direction;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.NewDocument;
import cn.dutydesk.register.NewPhoneRecord;
import cn.dutydesk.register.NewStep;
import cn.dutydesk.register.PhoneField;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterPapers.Kind;
import cn.dutydesk.register.StepKind;
import cn.dutydesk.register.Told;
import cn.dutydesk.register.Urgency;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens each made file of the desk again and looks for what was written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPapersTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    /** Kept, to be looked at. */
    private final Path kept = Path.of("target", "papers");
    private TestBureau test;
    private Bureau bureau;
    private Actor officer;
    private PhoneView call;

    @BeforeAll
    void fill() throws IOException {
        Files.createDirectories(kept);
        test = new TestBureau("2026-02-17T09:10");
        bureau = test.bureau;
        officer = test.actor(Role.DUTY_OFFICER);
        long wrong = bureau.log.append(officer, new NewEntry(null, LogKind.PATROL, "", "巡查一层至五层，配电间门未锁", "已通知后勤锁门",
                "已锁", "", "", null));
        bureau.log.correct(officer, wrong, "巡查一层至六层，配电间门未锁", "楼层记错");
        bureau.log.append(officer, NewEntry.now(LogKind.OTHER, "", "甲".repeat(1500)));
        call = bureau.phones.record(officer, new NewPhoneRecord(Direction.IN, null, Map.of(PhoneField.UNIT, "第一税务分局",
                PhoneField.NAME, "赵敏", PhoneField.POST, "副分局长", PhoneField.PHONE, "13600001188", PhoneField.PLACE,
                "办税服务厅", PhoneField.CAUSE, "网络中断", PhoneField.COURSE, "09:00 起全部窗口无法登录，等候约 40 人",
                PhoneField.MEASURES, "启用备用线路", PhoneField.RESULT, "恢复 6 个窗口", PhoneField.IMPACT, "预计 11:00 前全部恢复"),
                List.of(Told.of("带班领导 周建国", null)), ""));
        bureau.phones.correct(officer, call.id(), PhoneField.POST, "分局长", "职务听错");
        bureau.phones.add(officer, call.id(), "赵敏回电：全部恢复");
        DocumentView document = bureau.documents.register(officer, new NewDocument(null, Channel.TELEGRAM, "省局",
                "川税明电〔2026〕3 号", "关于做好春节期间值班值守和信息报送工作的紧急通知", "内部", Urgency.URGENT, 2, "冯琪"));
        step(document, StepKind.PROPOSAL, "刘主任", "拟请周局长阅示");
        step(document, StepKind.INSTRUCTION, "周建国", "立即传达");
        step(document, StepKind.CLOSED, "李晓雨", "已传达 12 个单位");
        for (int i = 1; i < 30; i++) {
            bureau.documents.register(officer, new NewDocument(null, Channel.ELECTRONIC, "市政府办公室",
                    "市政办函〔2026〕" + i + " 号", "关于报送第 " + i + " 项重点工作完成情况的函", "", Urgency.ORDINARY, 1, ""));
        }
    }

    private void step(DocumentView document, StepKind kind, String who, String words) {
        bureau.documents.step(officer, document.id(), new NewStep(kind, who, null, words, null));
    }

    @AfterAll
    void close() {
        test.close();
    }

    private static String words(Path file, PaperFormat format) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String words = switch (format) {
                case DOCX -> {
                    try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
                        yield text.getText();
                    }
                }
                case XLSX -> {
                    try (XSSFExcelExtractor text = new XSSFExcelExtractor(new XSSFWorkbook(in))) {
                        yield text.getText();
                    }
                }
                case PDF -> {
                    try (PDDocument document = Loader.loadPDF(in.readAllBytes())) {
                        yield new PDFTextStripper().getText(document);
                    }
                }
                case ICS, CSV -> throw new IllegalArgumentException();
            };
            return words.replaceAll("[\\s\\u3000]", "");
        }
    }

    private TimeRange today() {
        LocalDate day = LocalDate.of(2026, 2, 17);
        return new TimeRange(bureau.clock.instant(day.atStartOfDay()),
                bureau.clock.instant(day.plusDays(1).atStartOfDay()));
    }

    @ParameterizedTest
    @EnumSource(value = PaperFormat.class, names = {"DOCX", "XLSX", "PDF"})
    void theLogShowsHandlingResultAndCorrections(PaperFormat format) throws IOException {
        Path file = kept.resolve("log." + format.ending());
        bureau.logPapers.write(officer, today(), format, file);
        assertThat(words(file, format)).contains("值班日志（2026年2月17日）", "巡查一层至六层", "已通知后勤锁门", "已锁", "楼层记错",
                "网络中断（电话记录2026-0001）",
                "值班人员");
        assertThat(words(file, format).replaceAll("[^甲]", "")).hasSize(1500);
        assertThat(bureau.logPapers.fileName(officer, today(), format)).isEqualTo("示例市税务局值班日志（2026年2月17日）."
                + format.ending());
    }

    @ParameterizedTest
    @EnumSource(value = PaperFormat.class, names = {"DOCX", "XLSX", "PDF"})
    void oneCallStandsOnOneForm(PaperFormat format) throws IOException {
        Path file = kept.resolve("phone." + format.ending());
        bureau.registerPapers.writePhone(officer, call.id(), format, file);
        assertThat(words(file, format)).contains("值班电话记录", "2026-0001", "网络中断", "启用备用线路", "恢复6个窗口", "带班领导周建国", "分局长",
                "职务听错", "赵敏回电：全部恢复");
        if (format == PaperFormat.PDF) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = PaperFormat.class, names = {"DOCX", "XLSX", "PDF"})
    void bothRegistersOfAMonthSayWhatWasRegistered(PaperFormat format) throws IOException {
        Path phones = kept.resolve("phones." + format.ending());
        bureau.registerPapers.write(officer, Kind.PHONE, MONTH, format, phones);
        assertThat(words(phones, format)).contains("2026年2月", "2026-0001", "第一税务分局赵敏分局长", "启用备用线路");
        Path documents = kept.resolve("documents." + format.ending());
        bureau.registerPapers.write(officer, Kind.DOCUMENTS, MONTH, format, documents);
        assertThat(words(documents, format)).contains("来文登记簿", "2026-0030", "拟请周局长阅示", "立即传达", "已传达12个单位", "特急", "内部");
    }

    @Test
    void whatIsNotThereIsRefusedInWordsAndLeavesNoFile() {
        Path file = kept.resolve("nothing.docx");
        assertThatThrownBy(() -> bureau.registerPapers.write(officer, Kind.PHONE, MONTH.plusMonths(1), PaperFormat.DOCX,
                file)).isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("report.refused.no-records"));
        assertThatThrownBy(() -> bureau.logPapers.write(officer, new TimeRange(bureau.clock.now().plusSeconds(1),
                bureau.clock.now().plusSeconds(9)), PaperFormat.PDF, file)).isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("report.refused.no-entries"));
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> bureau.registerPapers.write(test.actor(Role.AUDIT_ADMIN), Kind.PHONE, MONTH,
                PaperFormat.DOCX, file)).isInstanceOf(Refusal.class);
    }
}
