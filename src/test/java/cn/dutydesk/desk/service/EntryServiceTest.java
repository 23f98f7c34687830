package cn.dutydesk.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.DeskFixture;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.EntryView;
import cn.dutydesk.desk.ItemView;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries with what belongs to them: files, what is added later, what stays open. */
class EntryServiceTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 1, 2};

    private final DeskFixture desk = new DeskFixture(LocalDateTime.of(2026, 2, 17, 10, 20));
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private EntryView entry(long id) {
        return desk.log.byIds(DeskFixture.DESK, List.of(id)).getFirst();
    }

    private long write(Path... files) {
        return desk.entries.write(DeskFixture.DESK, NewEntry.now(LogKind.DOCUMENT, "市政府办", "收传真一份"), null,
                List.of(files));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path document(String name, String... runs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
             OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            XWPFParagraph line = document.createParagraph();
            for (String run : runs) {
                line.createRun().setText(run);
            }
            document.write(out);
        }
        return folder.resolve(name);
    }

    private Path sheet(String name, Workbook book, String hidden) throws IOException {
        try (book; OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            book.createSheet("一").createRow(0).createCell(0).setCellValue("名单");
            book.createSheet("二").createRow(0).createCell(0).setCellValue(hidden);
            book.setSheetHidden(1, true);
            book.write(out);
        }
        return folder.resolve(name);
    }

    @Test
    void filesComeBackAsTheyWereAndTheirNamesAreFound() throws IOException {
        byte[] large = new byte[1_300_000];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        large[large.length - 1] = 7;
        long id = write(file("现场 照片.png", large), document("通知.docx", "关于做好值班工作的通知"));
        assertThat(entry(id).files()).extracting(EntryView.FileView::name).containsExactly("现场 照片.png", "通知.docx");
        EntryView.FileView first = entry(id).files().getFirst();
        assertThat(first.length()).isEqualTo(large.length);
        Path copy = desk.files.unpack(DeskFixture.DESK, first.id(), first.name());
        assertThat(copy).hasBinaryContent(large).hasFileName("现场 照片.png");
        assertThat(desk.log.search(DeskFixture.DESK, "照片", 0, 9)).extracting(EntryView::id).containsExactly(id);
        refused("desk.refused.file-twice", () -> desk.entries.attach(DeskFixture.DESK, id,
                List.of(folder.resolve("现场 照片.png"))));
        desk.database.tx().write(unit -> unit.session().createNativeMutationQuery(
                "update log_file_piece set content = x'00' where piece = 2").executeUpdate());
        refused("desk.refused.file-damaged", () -> desk.files.unpack(DeskFixture.DESK, first.id(), first.name()));
    }

    @Test
    void aMarkInNameOrTextIsRefusedBeforeAnythingIsStored() throws IOException {
        byte[] gbk = "内部资料\r\n机密★5年".getBytes(Charset.forName("GB18030"));
        List<Path> marked = List.of(document("a.docx", "秘", "密★", "1年"), sheet("b.xlsx", new XSSFWorkbook(), "绝密★长期"),
                sheet("c.xls", new HSSFWorkbook(), "机密 ★ 3年"), file("d.txt", gbk), file("秘密★1年.png", PICTURE));
        for (Path path : marked) {
            refused("marking.refused", () -> write(path));
        }
        assertThat(desk.log.count(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 17)))).isZero();
        assertThat(desk.audit.verify().records()).as("every refusal is on record").isEqualTo(marked.size());
    }

    @Test
    void whatNobodyCanLookIntoIsRefusedUnlessItIsAPictureOrSound() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("x.txt"));
        }
        refused("sheet.refused.file-packed", () -> write(folder.resolve("a.zip")));
        refused("sheet.refused.file-text", () -> write(file("a.exe", new byte[] {'M', 'Z', 0, 1, 2})));
        refused("sheet.refused.file-text", () -> write(file("a.docx", new byte[] {'P', 'K', 3, 4, 5, 6})));
        refused("desk.refused.file-empty", () -> write(file("leer.txt", new byte[0])));
        refused("desk.refused.file-missing", () -> write(folder.resolve("none.txt")));
        desk.acts.writeAsSystem("settings.change", act -> {
            desk.settings.change(act.unit(), "test", Setting.LOG_FILE_MEGABYTES, "1");
            act.record("setting", "x", null, "1");
            return null;
        });
        byte[] sound = new byte[1024 * 1024 + 1];
        refused("desk.refused.file-large", () -> write(file("录音.wav", sound)));
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(folder.resolve("扫描.pdf").toFile());
        }
        long id = write(folder.resolve("扫描.pdf"), file("录音.amr", "#!AMR\n012".getBytes(Charset.defaultCharset())));
        assertThat(entry(id).files()).hasSize(2);
    }

    @Test
    void handlingAndResultAreAddedLaterBesideWhatWasWritten() {
        long id = desk.entries.write(DeskFixture.DESK, new NewEntry(null, LogKind.EQUIPMENT, "物业", "电梯停运", "已报修", "",
                "", "", null), null, List.of());
        desk.time.forward(Duration.ofMinutes(30));
        desk.log.add(DeskFixture.DESK, id, EntryPart.HANDLING, "维保人员到场");
        desk.log.add(DeskFixture.LI_HERSELF, id, EntryPart.RESULT, "恢复运行");
        EntryView entry = entry(id);
        assertThat(entry.handling()).isEqualTo("已报修");
        assertThat(entry.all(EntryPart.HANDLING)).isEqualTo("已报修\n维保人员到场");
        assertThat(entry.all(EntryPart.RESULT)).isEqualTo("恢复运行");
        assertThat(entry.additions().getLast().by()).isEqualTo("李晓雨");
        assertThat(entry.additions().getLast().at()).isEqualTo(desk.clock.now());
        refused("desk.refused.empty-addition", () -> desk.log.add(DeskFixture.DESK, id, EntryPart.RESULT, " "));
        refused("marking.refused", () -> desk.log.add(DeskFixture.DESK, id, EntryPart.RESULT, "秘密★1年"));
        refused("desk.refused.no-entry", () -> desk.log.add(DeskFixture.DESK, 1, EntryPart.RESULT, "好"));
    }

    @Test
    void whatStaysOpenIsStoredWithTheEntryOrNotAtAll() {
        NewEntry entry = NewEntry.now(LogKind.ASSIGNED, "带班领导", "核实车辆状态");
        long id = desk.entries.write(DeskFixture.DESK, entry, new NewItem("", LimitKind.TIMED,
                desk.at(2026, 2, 17, 17, 30), DeskFixture.CHEN.id(), "陈立", "", null, ""), List.of());
        ItemView item = desk.entries.items(DeskFixture.DESK, id).getFirst();
        assertThat(item.content()).isEqualTo("核实车辆状态");
        assertThat(item.due()).isEqualTo(desk.at(2026, 2, 17, 17, 30));
        assertThat(item.owner()).isEqualTo("陈立");
        long before = desk.log.count(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 17)));
        assertThatThrownBy(() -> desk.entries.write(DeskFixture.DESK, entry, new NewItem("", LimitKind.TIMED,
                desk.at(2026, 2, 17, 8, 0), null, "", "", null, ""), List.of())).isInstanceOf(Refusal.class);
        assertThat(desk.log.count(DeskFixture.DESK, desk.day(LocalDate.of(2026, 2, 17)))).isEqualTo(before);
        assertThat(desk.items.open()).hasSize(1);
    }
}
