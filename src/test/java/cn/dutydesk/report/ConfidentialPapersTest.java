package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.app.Confidential;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.leak.LeakCarrier;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.selfcheck.FindingFixture;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What papers about findings, leaks and responsibility say, read back from the files. */
class ConfidentialPapersTest {
    private final FindingFixture at = new FindingFixture();
    private final Confidential rooms = at.bureau.confidential;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        at.close();
    }

    private static String read(Path file) throws Exception {
        String name = file.toString();
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return plain(new PDFTextStripper().getText(pdf));
            }
        }
        if (name.endsWith("docx")) {
            try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(bytes));
                 XWPFWordExtractor words = new XWPFWordExtractor(docx)) {
                return plain(words.getText());
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
             XSSFExcelExtractor words = new XSSFExcelExtractor(book)) {
            return plain(words.getText());
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx", "pdf"})
    void findingsOfAYear(String ending) throws Exception {
        Path file = folder.resolve(rooms.findingPapers.fileName(2026, ending));
        assertThatThrownBy(() -> rooms.findingPapers.write(at.keeper, 2026, ending, file)).isInstanceOf(Refusal.class);
        assertThat(file).as("nothing is left of what could not be written").doesNotExist();
        long id = at.raise("27", "移动存储介质台账与实物不符", at.li);
        at.room.findings.measure(at.liHerself, id, "逐件核对补登");
        at.room.findings.done(at.liHerself, id, "已补登两件");
        at.room.findings.close(at.keeper, id, "现场核对相符");
        at.raise("27", "又缺一件", at.li);
        rooms.findingPapers.write(at.keeper, 2026, ending, file);
        assertThat(read(file)).contains("2026年保密自查问题整改台账").contains("共2项，已销号1项");
        if (!ending.equals("pdf")) {
            // Words of neighbouring cells stand between the lines of one when a PDF is read.
            assertThat(read(file)).contains("整改2026-001").contains("逐件核对补登").contains("现场核对相符").contains("第2次出现");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void theLeakFormHoldsIndexDataAndRoomForTheHand(String ending) throws Exception {
        long id = rooms.leak.leaks.report(at.liHerself, new NewLeak(at.at.clock.instant(), "三楼文印室", "盘点发现")).id();
        rooms.leak.leaks.edit(at.keeper, id, new LeakFacts("三月介质一号", LeakGrade.SECRET, 1, LeakCarrier.MEDIUM, "",
                "盘点时由两人发现", "保管人张某", "", "", "", "封存", ""));
        Path form = folder.resolve("form." + ending);
        rooms.leakPapers.write(at.keeper, id, ending, form);
        assertThat(read(form)).contains("三月介质一号").contains("机密级").contains("涉密内容请在涉密设备上或手工填写")
                .as("what the hand writes is not printed").doesNotContain("保管人张某").doesNotContain("由两人发现");
        assertThatThrownBy(() -> rooms.leakPapers.write(at.liHerself, id, ending, folder.resolve("no")))
                .isInstanceOf(Refusal.class);
        Path blank = folder.resolve("blank." + ending);
        rooms.leakPapers.write(at.liHerself, null, ending, blank);
        assertThat(read(blank)).contains("七、补救措施").doesNotContain("三月介质");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void lettersOfResponsibility(String ending) throws Exception {
        ResponsibilityYear year = rooms.responsibility.service.begin(at.keeper, 2026);
        year = rooms.responsibility.service.give(at.keeper, year.posts().getFirst().id(), List.of(at.ma));
        long letter = year.posts().getFirst().letters().getFirst().id();
        Path file = folder.resolve(rooms.responsibilityPapers.letterName(at.keeper, 2026, letter, ending));
        rooms.responsibilityPapers.writeLetter(at.keeper, 2026, letter, ending, file);
        assertThat(read(file)).contains("2026年保密工作责任书").contains("马志远").contains("负总责");
    }

    @Test
    void listOfLetters() throws Exception {
        Path file = folder.resolve(rooms.responsibilityPapers.listName(2026, "xlsx"));
        assertThatThrownBy(() -> rooms.responsibilityPapers.writeList(at.keeper, 2026, "xlsx", file))
                .isInstanceOf(Refusal.class);
        ResponsibilityYear year = rooms.responsibility.service.begin(at.keeper, 2026);
        rooms.responsibility.service.give(at.keeper, year.posts().getFirst().id(), List.of(at.ma));
        rooms.responsibilityPapers.writeList(at.keeper, 2026, "xlsx", file);
        assertThat(read(file)).contains("马志远").contains("未签").contains("已签0份，共1份");
    }
}
