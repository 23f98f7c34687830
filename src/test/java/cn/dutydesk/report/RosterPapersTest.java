package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.RosterPapers.Order;
import cn.dutydesk.roster.RosterSheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens each made file again and compares each day's names with the roster. */
class RosterPapersTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);
    private static PaperFixture fixture;
    @TempDir
    private Path folder;
    /** Kept, to be looked at. */
    private final Path kept = Path.of("target", "papers");

    @BeforeAll
    static void open() {
        fixture = new PaperFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static Order published() {
        return new Order(fixture.officers.id(), PaperFixture.OCTOBER, 0);
    }

    private Path write(Order what, PaperFormat format) throws IOException {
        Files.createDirectories(kept);
        Path file = kept.resolve(fixture.bureau.papers.fileName(fixture.keeper, what, format));
        fixture.bureau.papers.write(fixture.keeper, what, format, file);
        return file;
    }

    private static String name(long id) {
        return fixture.bureau.directory.byId(id).orElseThrow().name();
    }

    /** 10月5日 → what each post says that day, leader first, as it should be printed. */
    private static Map<String, List<String>> expected(RosterSheet officers, RosterSheet leaders) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        LocalDate first = officers.month().atDay(1);
        first.datesUntil(first.plusMonths(1)).forEach(day -> {
            List<String> names = new ArrayList<>();
            for (RosterSheet sheet : List.of(leaders, officers)) {
                for (PostCard post : sheet.board().posts()) {
                    names.add(sheet.duties().stream().filter(duty -> duty.seat().day().equals(day)
                            && duty.seat().postId() == post.id()).map(duty -> name(duty.personId()))
                            .collect(Collectors.joining("、")));
                }
            }
            days.put(TEXTS.shortDate(day), names);
        });
        return days;
    }

    private static Map<String, List<String>> expected() {
        return expected(fixture.bureau.rosters.sheet(fixture.officers.id(), PaperFixture.OCTOBER).orElseThrow(),
                fixture.bureau.rosters.sheet(fixture.leaders.id(), PaperFixture.OCTOBER).orElseThrow());
    }

    /** Leader, then the four posts, from a row with columns 日期 星期 带班领导 职务 手机 主班 副班 备勤 驾驶员 值班电话 备注. */
    private static List<String> names(List<String> cells) {
        return Stream.of(2, 5, 6, 7, 8).map(cells::get).map(cell -> cell.replace("\n", "")).toList();
    }

    @Test
    void theWorkbookSaysWhatTheRosterSays() throws IOException {
        Path file = write(published(), PaperFormat.XLSX);
        assertThat(file.getFileName()).hasToString("示例市税务局2026年10月值班表.xlsx");
        Map<String, List<String>> read = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("示例市税务局2026年10月值班表");
            assertThat(sheet.getPrintSetup().getFitHeight()).as("one page").isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows()).isNotNull();
            DataFormatter words = new DataFormatter();
            sheet.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(words.formatCellValue(cell)));
                rows.put(cells.getFirst(), cells);
            });
        }
        expected().keySet().forEach(day -> read.put(day, names(rows.get(day))));
        assertThat(read).isEqualTo(expected());
        assertThat(rows.get("日期").stream().map(heading -> heading.replace("\n", ""))).containsExactly("日期", "星期",
                "带班领导", "职务", "手机", "值班员主班", "值班员副班", "备勤", "驾驶员", "值班电话", "备注");
        assertThat(rows.get("10月1日").get(1)).isEqualTo("国庆节");
        assertThat(rows.get("10月10日").get(1)).isEqualTo("星期六");
        assertThat(rows.get("10月10日").getLast()).isEqualTo("国庆节补班");
        assertThat(rows.get("10月22日").getLast().replace("\n", "")).contains("秋季征期").contains("增派1人");
        assertThat(rows.get("10月20日").getLast().replace("\n", "")).matches(".+（代.+）");
        assertThat(rows.get("10月5日").get(9)).isEqualTo("0000-8123456");
        assertThat(rows.keySet()).anyMatch(line -> line.startsWith("制表："));
    }

    @Test
    void theProgramReadsItsOwnWorkbookAsAnOldRoster() throws IOException {
        HistoryReport report = fixture.bureau.rosterHistory.preview(fixture.keeper, write(published(),
                PaperFormat.XLSX), fixture.officers.id());
        assertThat(report.refused()).isEmpty();
        Set<String> read = report.duties().stream().map(duty -> duty.day() + " " + duty.post() + " " + duty.person())
                .collect(Collectors.toSet());
        Set<String> expected = Stream.of(fixture.officers, fixture.leaders)
                .flatMap(board -> fixture.bureau.rosters.sheet(board.id(), PaperFixture.OCTOBER).orElseThrow().duties()
                        .stream().map(duty -> duty.seat().day() + " " + board.posts().stream()
                                .filter(post -> post.id() == duty.seat().postId()).findFirst().orElseThrow().name()
                                + " " + name(duty.personId())))
                .collect(Collectors.toSet());
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void theDocumentSaysWhatTheRosterSays() throws IOException {
        Path file = write(published(), PaperFormat.DOCX);
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            Map<String, List<String>> read = new LinkedHashMap<>();
            List<XWPFTableRow> rows = document.getTables().getFirst().getRows();
            rows.stream().skip(1).forEach(row -> {
                List<String> cells = row.getTableCells().stream().map(cell -> cell.getText()).toList();
                read.put(cells.getFirst(), names(cells));
            });
            assertThat(read).isEqualTo(expected());
            assertThat(rows.getFirst().isRepeatHeader()).isTrue();
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("示例市税务局2026年10月值班表");
            assertThat(document.getParagraphs().getFirst().getRuns().getFirst()
                    .getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
            String all = document.getParagraphs().stream().map(paragraph -> paragraph.getText())
                    .collect(Collectors.joining("\n"));
            assertThat(all).contains("值班电话：0000-8123456").contains("第 1 版").contains("2026年9月25日 10:00 发布")
                    .contains("制表：").contains("批准：").contains("08:30—次日08:30");
            assertThat(document.getPackage().getPartsByName(Pattern.compile("/word/fontTable.xml")))
                    .hasSize(1);
        }
    }

    @Test
    void thePdfSaysWhatTheRosterSaysAndCarriesItsFont() throws IOException {
        Path file = write(published(), PaperFormat.PDF);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> lines = stripper.getText(document).lines().toList();
            assertThat(lines.getFirst()).isEqualTo("示例市税务局2026年10月值班表");
            expected().forEach((day, names) -> {
                String line = lines.stream().filter(one -> one.startsWith(day + " ")).findFirst().orElseThrow();
                names.forEach(name -> assertThat(line).contains(name.split("、")));
            });
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
        assertThat(Files.size(file)).isLessThan(400_000);
    }

    @Test
    void aTableOfLeadersHasTitlesAndNumbers() throws IOException {
        Path file = write(new Order(fixture.leaders.id(), PaperFixture.OCTOBER, 0), PaperFormat.DOCX);
        try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getTables().getFirst().getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("日期", "星期", "带班领导", "职务", "手机", "值班电话", "备注");
            assertThat(document.getTables().getFirst().getRow(1).getCell(4).getText()).matches("\\d{11}");
        }
    }

    @Test
    void aDraftSaysSo() throws IOException {
        var draft = fixture.draft(fixture.officers, YearMonth.of(2026, 12));
        Order order = new Order(fixture.officers.id(), YearMonth.of(2026, 12), draft.version().rosterId());
        Path file = write(order, PaperFormat.PDF);
        assertThat(file.getFileName()).hasToString("示例市税务局2026年12月值班表（草稿）.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("（草稿）").contains("不作为值班依据");
        }
        assertThatThrownBy(() -> write(new Order(fixture.officers.id(), YearMonth.of(2026, 12), 0), PaperFormat.PDF))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("report.refused.nothing"));
    }

    @Test
    void aFileIsThereWholeOrNotAtAll() throws IOException {
        assertThatThrownBy(() -> fixture.bureau.papers.write(fixture.keeper, published(), PaperFormat.PDF,
                folder.resolve("none/x.pdf"))).isInstanceOfSatisfying(Refusal.class,
                        no -> assertThat(no.code()).isEqualTo("report.refused.not-written"));
        Path taken = Files.createDirectory(folder.resolve("taken.pdf"));
        assertThatThrownBy(() -> fixture.bureau.papers.write(fixture.keeper, published(), PaperFormat.PDF, taken))
                .isInstanceOf(Refusal.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(taken);
        }
    }

    @Test
    void whoMayNotReadRostersGetsNoFileAndExportsAreRecorded() throws IOException {
        Path file = folder.resolve("x.csv");
        assertThatThrownBy(() -> fixture.bureau.papers.write(fixture.outsider(), published(), PaperFormat.CSV, file))
                .isInstanceOf(Refusal.class);
        assertThat(file).doesNotExist();
        fixture.bureau.papers.write(fixture.keeper, published(), PaperFormat.CSV, file);
        assertThat(file).content().startsWith("\uFEFF日期,星期,值班员主班,值班员副班,备勤,驾驶员,备注");
        assertThat(fixture.bureau.audit.search("", Long.MAX_VALUE, 1).getFirst().action()).isEqualTo("roster.export");
    }
}
