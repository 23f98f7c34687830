package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.TestBureau;
import cn.dutydesk.audit.ChainCheck;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.incident.IncidentLevel;
import cn.dutydesk.incident.IncidentPapers;
import cn.dutydesk.incident.IncidentView;
import cn.dutydesk.incident.NewIncident;
import cn.dutydesk.incident.ReportLine;
import cn.dutydesk.incident.ReportPart;
import cn.dutydesk.incident.ReportState;
import cn.dutydesk.incident.ReportView;
import cn.dutydesk.incident.ReportWay;
import cn.dutydesk.incident.Reports;
import cn.dutydesk.playbook.ReportKind;
import cn.dutydesk.report.service.IncidentPaperService;
import cn.dutydesk.report.service.Offices;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentPapersTest {
    @TempDir
    private Path folder;

    private final TestBureau test = new TestBureau("2026-11-22T02:10");
    private Actor officer;
    private IncidentView incident;
    private ReportView report;
    private IncidentPapers papers;

    @BeforeEach
    void incident() {
        officer = test.actor(Role.DUTY_OFFICER);
        test.bureau.acts.writeAsSystem("settings.change", act -> {
            test.bureau.settings.change(act.unit(), "test", Setting.DUTY_PHONE, "0000-8120000");
            act.record("setting", Setting.DUTY_PHONE.key(), null, "0000-8120000");
            return null;
        });
        long hall = test.bureau.incidents.types(officer).getFirst().id();
        incident = test.bureau.incidents.report(officer, new NewIncident(hall, IncidentLevel.SERIOUS,
                "系统全部无法登录，现场聚集约 40 人", "第一税务分局办税服务厅", null, null, "第一税务分局 赵敏", "13600001188"));
        test.clock.move(Duration.ofMinutes(8));
        test.bureau.incidents.progress(officer, incident.id(), null, "信息中心已到场，判断为光缆中断");
        report = report(ReportState.ISSUED);
        papers = papers();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ReportView report(ReportState state) {
        return new ReportView(7, 0, incident.id(), incident.number(), ReportLine.GOVERNMENT, ReportKind.FOLLOW_UP, 2, 3,
                state == ReportState.ISSUED ? 12 : 0, state, false, "关于第一税务分局办税服务厅人员聚集情况的续报", "市政府总值班室",
                List.of(new ReportPart("新的情况", "现场人员已增至 60 人。\n已增开窗口 4 个。"), new ReportPart("空的", " "),
                        new ReportPart("已采取措施", "局领导已到场。")),
                "陈立", test.bureau.clock.now(), "马志远", test.bureau.clock.now(), "", "陈立",
                state == ReportState.ISSUED ? test.bureau.clock.now() : null, ReportWay.FAX, null, "", "", null);
    }

    private IncidentPapers papers() {
        Reports reports = new Reports() {
            @Override
            public ReportView report(Actor who, long reportId) {
                return report;
            }

            @Override
            public List<ReportView> of(Actor who, long incidentId) {
                return List.of(report);
            }
        };
        return new IncidentPaperService(test.bureau.acts, test.bureau.incidents, reports, new Offices(
                test.bureau.directory, test.bureau.calendars, test.bureau.settings, new Texts(Texts.CHINESE),
                test.bureau.clock));
    }

    private static List<String> paragraphs(Path docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> !text.isBlank())
                    .toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document).lines().map(String::strip).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aReportIsAnOfficialDocument() throws IOException {
        assertThat(papers.reportName(officer, 7, PaperFormat.DOCX)).isEqualTo(incident.number() + " 续报二 地方党委政府.docx");
        Path docx = folder.resolve("report.docx");
        papers.report(officer, 7, PaperFormat.DOCX, docx);
        assertThat(paragraphs(docx)).containsExactly("加急", "突发事件信息专报", "〔2026〕第12期（续报二）\t签发人：马志远",
                "关于第一税务分局办税服务", "厅人员聚集情况的续报", "市政府总值班室：", "一、新的情况", "现场人员已增至 60 人。",
                "已增开窗口 4 个。", "二、已采取措施", "局领导已到场。", "示例市税务局", "2026年11月22日");
        Path pdf = folder.resolve("report.pdf");
        papers.report(officer, 7, PaperFormat.PDF, pdf);
        assertThat(text(pdf)).contains("突发事件信息专报", "二、已采取措施", "联系人：陈立", "值班电话：0000-8120000", "示例市税务局办公室",
                "2026年11月22日印发", "— 1 —");
    }

    @Test
    void whatIsNotIssuedIsADraft() throws IOException {
        report = report(ReportState.DRAFT);
        Path docx = folder.resolve("draft.docx");
        papers.report(officer, 7, PaperFormat.DOCX, docx);
        assertThat(paragraphs(docx)).anyMatch(line -> line.startsWith("草稿（续报二）"));
    }

    @Test
    void aMessageIsPlainText() {
        assertThat(papers.message(officer, 7)).isEqualTo("""
                【示例市税务局】突发事件续报二：关于第一税务分局办税服务厅人员聚集情况的续报
                新的情况：现场人员已增至 60 人。已增开窗口 4 个。
                已采取措施：局领导已到场。
                联系人：陈立，值班电话：0000-8120000""");
    }

    @Test
    void theBulletinSaysHowItStands() throws IOException {
        Path docx = folder.resolve("bulletin.docx");
        papers.bulletin(officer, incident.id(), PaperFormat.DOCX, docx);
        List<String> lines = paragraphs(docx);
        assertThat(lines).contains("值班快报", "局领导：", "一、基本情况", "事件仍在处置中。", "02:18，信息中心已到场，判断为光缆中断");
        assertThat(lines).anyMatch(line -> line.contains("时限02:15已过，尚未完成"));
        assertThat(lines).anyMatch(line -> line.contains("向市政府总值班室报出《关于"));
    }

    @Test
    void theCourseComesInEveryFormatOfATable() throws IOException {
        for (PaperFormat format : List.of(PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.XLSX)) {
            Path file = folder.resolve("course." + format.ending());
            papers.course(officer, incident.id(), format, file);
            assertThat(Files.size(file)).isGreaterThan(1000);
        }
        Path csv = folder.resolve("course.csv");
        papers.course(officer, incident.id(), PaperFormat.CSV, csv);
        assertThat(Files.readString(csv)).startsWith("\uFEFF时间,类别,内容,记录人").contains("2026-11-22T02:18+08:00,进展,");
        ChainCheck check = test.bureau.audit.verify();
        assertThat(check.whole()).as(check.toString()).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThatThrownBy(() -> papers.report(officer, 7, PaperFormat.CSV, folder.resolve("x.csv")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.words(new Texts(Texts.CHINESE)))
                        .isEqualTo("事件材料没有 csv 格式"));
        assertThatThrownBy(() -> papers.report(test.actor(Role.SYSTEM_ADMIN), 7, PaperFormat.PDF,
                folder.resolve("x.pdf"))).isInstanceOf(Refusal.class);
        assertThat(folder).isEmptyDirectory();
    }
}
