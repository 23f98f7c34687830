package cn.dutydesk.report;

import static cn.dutydesk.selfcheck.SelfCheckFixture.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Role;
import cn.dutydesk.selfcheck.SelfCheckFixture;
import cn.dutydesk.selfcheck.SelfCheckPapers;
import cn.dutydesk.selfcheck.SelfChecks;
import cn.dutydesk.selfcheck.service.AnswerInput;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scored self-check and the year's report as files that can be read back. */
class SelfCheckPaperTest {
    private static String text(Path file) throws Exception {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".docx")) {
                try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
                    return words.getText();
                }
            }
            try (XSSFExcelExtractor cells = new XSSFExcelExtractor(new XSSFWorkbook(in))) {
                return cells.getText();
            }
        }
    }

    @Test
    void aMonthBeforeAndAfterItsSignatureAndTheYear(@TempDir Path folder) throws Exception {
        try (SelfCheckFixture at = new SelfCheckFixture().begun()) {
            String head = at.account("juzhang", "马志远", Role.LEADER);
            SelfCheckPapers papers = at.bureau.confidential.selfcheckPapers;
            at.pass("2026-01-20T09:00");
            Path early = folder.resolve("early.docx");
            papers.month(at.officer, SelfChecks.MAIN, JANUARY, PaperFormat.DOCX, early);
            assertThat(text(early)).contains("未签字", "尚未答完", "示例市税务局2026年1月保密自查自评表");
            at.room.answers.answer(at.liHerself, at.answer(JANUARY, "27", at.hall).id(),
                    new AnswerInput(false, Map.of(0, 2), "盘点差 2 件", false, null));
            at.answerRest(JANUARY);
            at.signOff(JANUARY);
            at.sign(JANUARY, head);
            for (PaperFormat format : new PaperFormat[] {PaperFormat.XLSX, PaperFormat.DOCX, PaperFormat.PDF}) {
                Path file = folder.resolve("month." + format.ending());
                papers.month(at.officer, SelfChecks.MAIN, JANUARY, format, file);
                assertThat(text(file).replaceAll("\\s", "")).contains("得98分", "98%", "盘点差2件", "马志远",
                        "一、保密工作领导责任制落实情况").doesNotContain("未签字");
            }
            Path json = folder.resolve("month.json");
            papers.json(at.officer, SelfChecks.MAIN, JANUARY, json);
            JsonNode read = JsonMapper.builder().build().readTree(Files.readString(json));
            assertThat(read.at("/result/rate").decimalValue()).isEqualByComparingTo("98");
            assertThat(read.at("/result/items").size()).isEqualTo(59);
            assertThat(read.at("/signedBy").asString()).isEqualTo("马志远");
            at.pass("2026-02-20T09:00");
            at.pass("2026-03-02T09:00");
            for (PaperFormat format : new PaperFormat[] {PaperFormat.DOCX, PaperFormat.PDF}) {
                Path file = folder.resolve("year." + format.ending());
                papers.year(at.officer, SelfChecks.MAIN, 2026, format, file);
                assertThat(text(file).replaceAll("\\s", "")).contains("2026年开启自查自评2个月，其中1个月", "全年得分率98%",
                        "移动存储介质统一编号登记", "没有按期签字的月份：2026年2月");
            }
            assertThatThrownBy(() -> papers.month(at.officer, SelfChecks.MAIN, YearMonth.of(2025, 1), PaperFormat.XLSX,
                    folder.resolve("none.xlsx"))).isInstanceOf(Refusal.class);
            assertThat(folder.resolve("none.xlsx")).doesNotExist();
        }
    }
}
