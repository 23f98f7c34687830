package cn.dutydesk.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The layout of GB/T 9704-2012, measured in what was made. */
class OfficialPaperTest {
    private static final double MM = 25.4 / 72;

    private static OfficialPaper paper(String body) {
        return new OfficialPaper("突发事件信息专报", "特急", "第12期", "签发人：马志远",
                "关于第一税务分局办税服务厅系统故障引发人员聚集情况的首报", "市政府总值班室",
                List.of(new OfficialPaper.Block(OfficialPaper.Kind.HEADING, "一、基本情况"),
                        new OfficialPaper.Block(OfficialPaper.Kind.TEXT, body)),
                "示例市税务局", "2026年11月22日", "联系人：陈立，电话：0000-8120000",
                List.of("报送：市委办公室、市政府办公室。", "示例市税务局办公室\t2026年11月22日印发"));
    }

    private static byte[] pdf(OfficialPaper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialPdf.write(paper, "test", out);
        return out.toByteArray();
    }

    /** Lines of a page from the top: their first character's place, and their words. */
    private record Line(double left, double base, double points, String words) {
    }

    private static List<Line> lines(byte[] pdf, int page) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                    TextPosition first = places.getFirst();
                    lines.add(
                            new Line(first.getXDirAdj() * MM, first.getYDirAdj() * MM, first.getFontSizeInPt(), text));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setSortByPosition(true);
            stripper.getText(document);
        }
        return lines;
    }

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        List<Line> second = lines(pdf(paper("值".repeat(28 * 60))), 2);
        List<Line> body = second.stream().filter(line -> line.words().startsWith("值")).toList();
        assertThat(body).hasSize(22).allSatisfy(line -> assertThat(line.words()).hasSize(28));
        assertThat(body).allSatisfy(line -> assertThat(line.left()).isBetween(27.9, 28.3));
        assertThat(body.getLast().base() - body.getFirst().base()).isBetween(21 * 10.2, 21 * 10.24);
        assertThat(body.getFirst().points()).isEqualTo(16);
        assertThat(second.getLast().words()).contains("— 2 —");
        assertThat(second.getLast().left()).as("even pages: at the left").isLessThan(40);
        assertThat(second.getLast().base()).as("7 mm under the text").isBetween(297 - 35 + 7.0, 297 - 35 + 7 + 6.0);
    }

    @Test
    void theHeadStandsWhereTheStandardHasIt() throws IOException {
        List<Line> first = lines(pdf(paper("情况。")), 1);
        Line sign = first.stream().filter(line -> line.words().contains("专报")).findFirst().orElseThrow();
        assertThat(sign.base() - sign.points() * MM * 0.88).as("upper edge of the sign").isBetween(37 + 33.0,
                37 + 40.0);
        assertThat(first.getFirst().words()).isEqualTo("特急");
        assertThat(first.stream().map(Line::words)).anyMatch(words -> words.contains("市政府总值班室："));
        assertThat(first.getLast().words()).contains("— 1 —");
        assertThat(first.getLast().left()).as("odd pages: at the right").isGreaterThan(160);
        Line last = lines(pdf(paper("情况。")), 2).stream().filter(line -> line.words().contains("印发")).findFirst()
                .orElseThrow();
        assertThat(lines(pdf(paper("情况。")), 2).getFirst().words()).as("text goes along with office and date")
                .contains("情况。");
        assertThat(last.base()).as("the imprint ends with the text's page").isBetween(297 - 35 - 8.0, 297.0 - 35.0);
    }

    @Test
    void noLineBeginsWithAComma() {
        String text = "一二三四五六七八九十".repeat(2) + "一二三四五六七八，情况（处置）正常。";
        List<String> lines = OfficialGrid.wrap(text, 28, one -> one.length());
        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(28);
            assertThat("，。）、；").doesNotContain(line.substring(0, 1));
        });
        assertThat(String.join("", lines)).isEqualTo(text);
    }

    @Test
    void wordHasTheSamePageGridAndTypefaces() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocx.write(paper("情况属实。"), "test", out);
        keep("official.docx", out.toByteArray());
        keep("official.pdf", pdf(paper("情况属实。" + "办税服务厅秩序正常，已安排人员引导。".repeat(30))));
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        OfficialDocx.write(paper("值".repeat(28 * 60)), "test", large);
        keep("official-long.docx", large.toByteArray());
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var margins = docx.getDocument().getBody().getSectPr().getPgMar();
            assertThat(millimetres(margins.getTop())).isBetween(36.9, 37.1);
            assertThat(millimetres(margins.getLeft())).isBetween(27.9, 28.1);
            XWPFParagraph body = docx.getParagraphs().stream().filter(one -> one.getText().startsWith("情况")).findFirst()
                    .orElseThrow();
            assertThat(body.getSpacingBetween()).isEqualTo(28.95);
            assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
            assertThat(body.getRuns().getFirst().getCharacterSpacing()).as("28 characters fit, 29 do not")
                    .isEqualTo(-5);
            assertThat(body.getRuns().getFirst().getFontFamily(
                    org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312");
            assertThat(docx.getParagraphs()).anyMatch(one -> one.getText().equals("一、基本情况")
                    && "黑体".equals(one.getRuns().getFirst().getFontFamily(
                            org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia)));
        }
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / 1440 * 25.4;
    }

    private static void keep(String name, byte[] content) throws IOException {
        Path file = Path.of("target", "pictures", name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
    }
}
