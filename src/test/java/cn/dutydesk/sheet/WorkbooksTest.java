package cn.dutydesk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {
    @TempDir
    private Path folder;

    private Path save(Workbook book, String name) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path); book) {
            book.write(out);
        }
        return path;
    }

    private static Workbook list(Workbook book) {
        Sheet sheet = book.createSheet("通讯录");
        sheet.createRow(0).createCell(0).setCellValue("部门");
        sheet.getRow(0).createCell(1).setCellValue("姓　名");
        sheet.getRow(0).createCell(2).setCellValue("手机");
        sheet.createRow(1).createCell(0).setCellValue("办公室");
        sheet.getRow(1).createCell(1).setCellValue("孔　䶮");
        sheet.getRow(1).createCell(2).setCellValue(13810033907d);
        sheet.createRow(2).createCell(1).setCellValue("钱𬭩");
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy-m-d"));
        sheet.getRow(2).createCell(2).setCellValue(LocalDate.of(2026, 10, 1));
        sheet.getRow(2).getCell(2).setCellStyle(date);
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        return book;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void bothKindsReadAlikeWhateverTheNameSays(String kind) throws IOException {
        Grid grid = Workbooks.read(save(list(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()),
                "list.dat")).getFirst();
        assertThat(grid.text(1, 2)).isEqualTo("13810033907");
        assertThat(grid.text(2, 0)).isEqualTo("办公室");
        assertThat(grid.repeated(2, 0)).isTrue();
        assertThat(grid.text(2, 1)).isEqualTo("钱𬭩");
        assertThat(grid.text(2, 2)).isEqualTo("2026-10-01");
        assertThat(Cells.name(grid.raw(1, 1))).isEqualTo("孔䶮");
        assertThat(grid.text(99, 99)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void csvIsReadInEveryCodingOfficesUse(String charset) throws IOException {
        Path path = folder.resolve("a.csv");
        Files.write(path, "姓名,手机\n\"孔䶮\",138\n钱𬭩,139\n".getBytes(Charset.forName(charset)));
        Grid grid = Workbooks.read(path).getFirst();
        assertThat(grid.rows()).containsExactly(List.of("姓名", "手机"), List.of("孔䶮", "138"), List.of("钱𬭩", "139"));
    }

    @Test
    void aProtectedWorkbookIsNamed() throws Exception {
        Path path = folder.resolve("secret.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("pass");
            try (OutputStream out = encryptor.getDataStream(system); Workbook book = list(new XSSFWorkbook())) {
                book.write(out);
            }
            try (OutputStream out = Files.newOutputStream(path)) {
                system.writeFilesystem(out);
            }
        }
        assertRefused(path, "sheet.refused.protected");
    }

    @Test
    void aBrokenWorkbookIsNamed() throws IOException {
        Path path = save(list(new XSSFWorkbook()), "broken.xlsx");
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(path, "sheet.refused.broken");
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        Path picture = folder.resolve("list.xlsx");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        assertRefused(picture, "sheet.refused.no-workbook");
        Path pdf = folder.resolve("list.csv");
        Files.writeString(pdf, "%PDF-1.7 …", StandardCharsets.UTF_8);
        assertRefused(pdf, "sheet.refused.no-workbook");
    }

    @Test
    void anEmptyOrMissingFileIsNamed() throws IOException {
        assertRefused(folder.resolve("gone.xlsx"), "sheet.refused.missing");
        assertRefused(Files.createFile(folder.resolve("nothing.csv")), "sheet.refused.empty");
    }

    private static void assertRefused(Path path, String code) {
        assertThatThrownBy(() -> Workbooks.read(path)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void phonesComeOutOfEveryWriting() {
        assertThat(Cells.phones("１５２４３９３３２８３")).containsExactly("15243933283");
        assertThat(Cells.phones("138 1003 3907")).containsExactly("13810033907");
        assertThat(Cells.phones("+86 138-1003-3907、8123456")).containsExactly("13810033907", "8123456");
        assertThat(Cells.phones("1381003390713910033907")).containsExactly("13810033907", "13910033907");
        assertThat(Cells.phones("无")).isEmpty();
    }

    @Test
    void theHeaderIsTheRowThatNamesMost() {
        Grid grid = new Grid("f", "s", List.of(List.of("通讯录"), List.of("姓 名", "手机号码", "姓名", "手机号码")),
                List.of(List.of(false), List.of(false, false, false, false)));
        Header<String> header = Header.find(grid, Map.of("name", List.of("姓名"), "phone", List.of("手机", "电话")), "name")
                .orElseThrow();
        assertThat(header.row()).isEqualTo(1);
        assertThat(header.columnsOf("name")).containsExactly(0, 2);
        assertThat(header.columnsOf("phone")).containsExactly(1, 3);
    }

    @Test
    void columnsAreNamedAsTheOfficeProgramDoes() {
        assertThat(Grid.columnName(0)).isEqualTo("A");
        assertThat(Grid.columnName(25)).isEqualTo("Z");
        assertThat(Grid.columnName(26)).isEqualTo("AA");
    }
}
