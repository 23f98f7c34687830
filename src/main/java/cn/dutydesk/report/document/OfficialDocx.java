package cn.dutydesk.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Sets an {@link OfficialPaper} as a Word document. Line for line as {@link OfficialPdf}. */
public final class OfficialDocx {
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final String BLACK = "000000";
    private static final String RED = "C01A1A";
    private static final int EIGHTHS = 8;
    /** In millimetres: the least that office programs take for a line. */
    private static final double ANCHOR = 0.36;
    /** Word takes no more than this between a text and its border, in points. */
    private static final int BORDER_SPACE = 11;

    private final OfficialPaper paper;
    private final Docx docx;

    private OfficialDocx(OfficialPaper paper, Docx docx) {
        this.paper = paper;
        this.docx = docx;
    }

    /** @throws IOException when it cannot be written */
    public static void write(OfficialPaper paper, String maker, OutputStream out) throws IOException {
        try (Docx docx = new Docx(OfficialGrid.PAGE, paper.title(), maker)) {
            new OfficialDocx(paper, docx).set();
            docx.save(out);
        }
    }

    private void set() {
        head();
        empty(2);
        OfficialGrid.title(paper.title()).forEach(line -> docx.paragraph(line, OfficialGrid.TITLE));
        empty(1);
        if (!paper.recipient().isEmpty()) {
            docx.paragraph(paper.recipient() + "：", OfficialGrid.BODY);
        }
        for (OfficialPaper.Block block : paper.body()) {
            indented(block.words(), OfficialGrid.style(block.kind()));
            if (block.kind() != OfficialPaper.Kind.TEXT) {
                withNext();
            }
        }
        // Office and date never stand on a page without text of their own.
        withNext();
        empty(1);
        withNext();
        right(paper.office(), OfficialGrid.officeFree(paper));
        withNext();
        right(paper.date(), OfficialGrid.DATE_FREE);
        if (!paper.note().isEmpty()) {
            withNext();
            indented("（" + paper.note() + "）", OfficialGrid.BODY);
        }
        imprint();
        numbers();
    }

    private void withNext() {
        docx.document().getParagraphs().getLast().setKeepNext(true);
    }

    private void head() {
        empty(2);
        docx.paragraph(paper.urgency(), OfficialGrid.HEADING);
        TextStyle style = OfficialGrid.sign(paper.sign());
        XWPFParagraph sign = Docx.line(docx.document().createParagraph(), style, style.leading());
        sign.setSpacingBefore((int) Math.round((OfficialGrid.SIGN_TOP - 3 * OfficialGrid.PITCH) / MM_PER_POINT * 20));
        Docx.run(sign, paper.sign(), style);
        empty(2);
        XWPFParagraph number = Docx.line(docx.document().createParagraph(), OfficialGrid.BODY, OfficialGrid.PITCH);
        Docx.tab(number, OfficialGrid.PAGE.textWidth(), STTabJc.RIGHT);
        Docx.run(number, paper.left() + "\t" + paper.right(), OfficialGrid.BODY);
        rule(number);
    }

    private void empty(int lines) {
        for (int i = 0; i < lines; i++) {
            docx.paragraph("", OfficialGrid.BODY);
        }
    }

    private void indented(String words, TextStyle style) {
        XWPFParagraph paragraph = Docx.line(docx.document().createParagraph(), style, style.leading());
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(Docx.twips(2 * OfficialGrid.CELL));
        Docx.run(paragraph, words, style);
    }

    private void right(String words, double free) {
        TextStyle style = OfficialGrid.BODY.at(TextStyle.Place.RIGHT);
        XWPFParagraph paragraph = Docx.line(docx.document().createParagraph(), style, style.leading());
        paragraph.getCTP().getPPr().addNewInd().setRight(Docx.twips(free * OfficialGrid.CELL));
        Docx.run(paragraph, words, style);
    }

    /**
     * 版记: at the foot of the last page, in a table that hangs on the paragraph after it. Programs that let no table of
     * this width float leave it under the date.
     */
    private void imprint() {
        List<String> lines = paper.imprint();
        if (lines.isEmpty()) {
            return;
        }
        TextStyle style = OfficialGrid.IMPRINT;
        XWPFTable table = docx.document().createTable(lines.size(), 1);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Docx.twips(OfficialGrid.PAGE.textWidth()).toString());
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, eighths(OfficialGrid.THICK), 0, BLACK);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, eighths(OfficialGrid.THICK), 0, BLACK);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, eighths(OfficialGrid.THIN), 0, BLACK);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, BLACK);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, BLACK);
        table.setCellMargins(0, 0, 0, 0);
        place(table, lines.size() * style.leading());
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = Docx.line(table.getRow(i).getCell(0).getParagraphs().getFirst(), style,
                    style.leading());
            paragraph.getCTP().getPPr().addNewInd().setLeft(Docx.twips(style.em()));
            Docx.tab(paragraph, OfficialGrid.PAGE.textWidth() - style.em(), STTabJc.RIGHT);
            Docx.run(paragraph, lines.get(i), style);
        }
        // What the table hangs on: a paragraph too low to be seen.
        Docx.line(docx.document().createParagraph(), style, ANCHOR);
    }

    /** The small edition of the schema classes has no words for where a table floats, so they are written as they are. */
    private static void place(XWPFTable table, double height) {
        String top = Docx.twips(OfficialGrid.PAGE.height() - OfficialGrid.PAGE.bottom() - height).toString();
        try (XmlCursor place = table.getCTTbl().getTblPr().newCursor()) {
            place.toFirstChild();
            place.beginElement(new QName(Docx.WORD, "tblpPr"));
            Map.of("leftFromText", "0", "rightFromText", "0", "vertAnchor", "page", "horzAnchor", "margin", "tblpX",
                    "1", "tblpY", top)
                    .forEach((name, value) -> place.insertAttributeWithValue(new QName(Docx.WORD, name), value));
        }
    }

    private static int eighths(double thick) {
        return (int) Math.max(2, Math.round(thick / MM_PER_POINT * EIGHTHS));
    }

    private static void rule(XWPFParagraph paragraph) {
        CTBorder border = paragraph.getCTP().getPPr().addNewPBdr().addNewBottom();
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths(OfficialGrid.RED_RULE)));
        border.setSpace(BigInteger.valueOf(BORDER_SPACE));
        border.setColor(RED);
    }

    /** — 1 —, at the right of odd pages, at the left of even ones, one character from the margin. */
    private void numbers() {
        docx.document().setEvenAndOddHeadings(true);
        CTSectPr section = docx.document().getDocument().getBody().getSectPr();
        section.getPgMar().setFooter(Docx.twips(OfficialGrid.PAGE.bottom() - OfficialGrid.NUMBER_GAP
                - OfficialGrid.NUMBER.leading()));
        number(STHdrFtr.DEFAULT, TextStyle.Place.RIGHT);
        number(STHdrFtr.EVEN, TextStyle.Place.LEFT);
    }

    private void number(STHdrFtr.Enum pages, TextStyle.Place place) {
        XWPFFooter footer = docx.document().createHeaderFooterPolicy().createFooter(pages);
        TextStyle style = OfficialGrid.NUMBER.at(place);
        XWPFParagraph paragraph = Docx.line(footer.createParagraph(), style, style.leading());
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setLeft(Docx.twips(place == TextStyle.Place.LEFT ? OfficialGrid.CELL : 0));
        indent.setRight(Docx.twips(place == TextStyle.Place.RIGHT ? OfficialGrid.CELL : 0));
        Docx.run(paragraph, "— ", style);
        Docx.field(paragraph, "PAGE", style);
        Docx.run(paragraph, " —", style);
    }
}
