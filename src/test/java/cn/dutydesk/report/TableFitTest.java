package cn.dutydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.dutydesk.report.document.Ems;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TableFit;
import cn.dutydesk.report.document.TablePaper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class TableFitTest {
    private static TablePaper paper(int columns, int rows, String cell) {
        return new TablePaper("示例市税务局2026年11月大厅值班", "", "左", "右", new PrintTable(
                IntStream.rangeClosed(1, columns).mapToObj(i -> new PrintTable.Column("列" + i, i == columns)).toList(),
                IntStream.rangeClosed(1, rows).mapToObj(row -> new PrintTable.Row(
                        IntStream.rangeClosed(1, columns).mapToObj(i -> i == 1 ? row + "日" : cell).toList(),
                        PrintTable.Shade.NONE)).toList()),
                List.of("注"), List.of("制表：", "审核：", "批准："));
    }

    @Test
    void fewColumnsStandUprightAndManyOnTheirSide() {
        TableFit few = TableFit.of(paper(5, 31, "欧阳文博"));
        assertThat(few.onePage()).isTrue();
        assertThat(few.page().landscape()).isFalse();
        TableFit many = TableFit.of(paper(14, 31, "欧阳文博"));
        assertThat(many.onePage()).isTrue();
        assertThat(many.page().landscape()).isTrue();
        for (TableFit fit : List.of(few, many)) {
            assertThat(fit.widths().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(fit.page().textWidth(), within(0.1));
        }
    }

    @Test
    void whatFitsNoPageTakesSeveralWithItsHeadings() throws IOException {
        TablePaper long90 = paper(6, 90, "欧阳文博");
        assertThat(TableFit.of(long90).onePage()).isFalse();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        TableFiles.pdf(long90, "示例市税务局", pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(document)).startsWith("列1").contains("第2页");
        }
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        TableFiles.docx(long90, "示例市税务局", docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()))) {
            assertThat(document.getFooterList()).hasSize(1);
        }
    }

    @Test
    void widerThanAnyPageIsStillSet() throws IOException {
        TablePaper wide = paper(17, 31, "欧阳文博、上官婉儿");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        TableFiles.pdf(wide, "示例市税务局", pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("31日").contains("上官婉儿");
        }
        assertThat(TableFit.of(wide).page().landscape()).isTrue();
    }

    @Test
    void namesStayWholeWhereALineEnds() {
        assertThat(Ems.wrap("李晓雨、欧阳文博、陈立", 6)).containsExactly("李晓雨、", "欧阳文博、", "陈立");
        assertThat(Ems.wrap("没有标点的很长的一句话", 4)).containsExactly("没有标点", "的很长的", "一句话");
        assertThat(Ems.wrap("", 4)).containsExactly("");
        assertThat(Ems.balanced("值班员主班")).isEqualTo("值班员\n主班");
        assertThat(Ems.balanced("备勤")).isEqualTo("备勤");
    }

    @Test
    void aCharacterTheFontHasNotDoesNotStopThePage() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        TableFiles.pdf(paper(3, 2, "😀𬭩䶮"), "示例市税务局", pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("〓𬭩䶮");
        }
    }
}
