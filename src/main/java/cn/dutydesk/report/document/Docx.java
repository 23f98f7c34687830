package cn.dutydesk.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A Word document being set from top to bottom, in millimetres, as Word, WPS and LibreOffice open it without repair. */
public final class Docx implements AutoCloseable {
    private static final double TWIPS = 1440 / 25.4;
    /** Eighths of a point. */
    private static final int BORDER = 4;
    private static final String BLACK = "000000";
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final XWPFDocument document = new XWPFDocument();
    private final PageSetup setup;

    /** @throws IOException when the document cannot be begun */
    public Docx(PageSetup setup, String title, String maker) throws IOException {
        this.setup = setup;
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator(maker);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(setup.width()));
        size.setH(twips(setup.height()));
        if (setup.landscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(setup.top()));
        margins.setBottom(twips(setup.bottom()));
        margins.setLeft(twips(setup.left()));
        margins.setRight(twips(setup.right()));
        margins.setHeader(twips(Math.min(8, setup.top())));
        margins.setFooter(twips(Math.min(5, setup.bottom())));
        margins.setGutter(BigInteger.ZERO);
        fontTable();
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    private static int points(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }

    /** Names what takes the place of a typeface that is not installed. */
    private void fontTable() throws IOException {
        StringBuilder fonts = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"" + WORD + "\">");
        for (Typeface face : Typeface.values()) {
            fonts.append("<w:font w:name=\"").append(face.family()).append("\"><w:altName w:val=\"")
                    .append(face.substitute()).append("\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/>")
                    .append("</w:font>");
        }
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name,
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(fonts.append("</w:fonts>").toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** A paragraph between the margins. */
    public void paragraph(String text, TextStyle style) {
        paragraph(text, style, style.leading());
    }

    /** The same with its lines this far apart. */
    public void paragraph(String text, TextStyle style, double leading) {
        run(line(document.createParagraph(), style, leading), text, style);
    }

    /** One line with words at the left and at the right margin. */
    public void ends(String left, String right, TextStyle style, double height) {
        XWPFParagraph paragraph = line(document.createParagraph(), style.at(TextStyle.Place.LEFT), height);
        tab(paragraph, setup.textWidth(), STTabJc.RIGHT);
        run(paragraph, left + "\t" + right, style);
    }

    /** Words beside each other on one line, at these places from the left margin. */
    public void spread(List<String> texts, List<Double> places, TextStyle style, double height) {
        XWPFParagraph paragraph = line(document.createParagraph(), style.at(TextStyle.Place.LEFT), height);
        places.stream().skip(1).forEach(place -> tab(paragraph, place, STTabJc.LEFT));
        run(paragraph, String.join("\t", texts), style);
    }

    /** The document itself, for a layout of its own. */
    XWPFDocument document() {
        return document;
    }

    static void tab(XWPFParagraph paragraph, double at, STTabJc.Enum kind) {
        CTP raw = paragraph.getCTP();
        CTTabs tabs = raw.getPPr().isSetTabs() ? raw.getPPr().getTabs() : raw.getPPr().addNewTabs();
        CTTabStop stop = tabs.addNewTab();
        stop.setVal(kind);
        stop.setPos(twips(at));
    }

    static XWPFParagraph line(XWPFParagraph paragraph, TextStyle style, double leading) {
        paragraph.setAlignment(switch (style.place()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        });
        // Word would part Chinese from digits, and a date would no longer fit its column.
        paragraph.getCTP().getPPr().addNewAutoSpaceDE().setVal(false);
        paragraph.getCTP().getPPr().addNewAutoSpaceDN().setVal(false);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(leading * 72 / 25.4, LineSpacingRule.EXACT);
        return paragraph;
    }

    static void run(XWPFParagraph paragraph, String text, TextStyle style) {
        XWPFRun run = paragraph.createRun();
        String[] parts = text.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i]);
        }
        dress(run, style);
    }

    private static void dress(XWPFRun run, TextStyle style) {
        run.setFontSize(style.points());
        run.setBold(style.bold());
        if (style.track() != 0) {
            run.setCharacterSpacing((int) Math.round(style.track() * 20));
        }
        if (style.red()) {
            run.setColor("C01A1A");
        }
        CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setEastAsia(style.face().family());
        fonts.setAscii(Typeface.LATIN);
        fonts.setHAnsi(Typeface.LATIN);
    }

    /** A field the office program works out, such as PAGE. */
    static void field(XWPFParagraph paragraph, String instruction, TextStyle style) {
        int before = paragraph.getCTP().sizeOfFldSimpleArray();
        paragraph.getCTP().addNewFldSimple().setInstr(instruction);
        XWPFRun run = new XWPFRun(paragraph.getCTP().getFldSimpleArray(before).addNewR(), (IRunBody) paragraph);
        run.setText("1");
        dress(run, style);
    }

    /**
     * A table with thin borders; the headings stand again on each page, and no row is parted by the end of a page.
     *
     * @param widths  of the columns
     * @param head    height of the headings
     * @param heights of the rows, at least
     */
    public void table(PrintTable table, List<Double> widths, double head, List<Double> heights, TextStyle style) {
        XWPFTable made = document.createTable(table.rows().size() + 1, widths.size());
        made.setTableAlignment(TableRowAlign.CENTER);
        made.setWidthType(TableWidthType.DXA);
        made.setWidth(String.valueOf(points(setup.textWidth())));
        CTTblPr properties = made.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        made.setTopBorder(XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        made.setBottomBorder(XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        made.setLeftBorder(XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        made.setRightBorder(XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        made.setInsideHBorder(XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        made.setInsideVBorder(XWPFBorderType.SINGLE, BORDER, 0, BLACK);
        made.setCellMargins(0, points(TableFit.INSET), 0, points(TableFit.INSET));
        if (made.getCTTbl().getTblGrid() == null) {
            made.getCTTbl().addNewTblGrid();
        }
        widths.forEach(width -> made.getCTTbl().getTblGrid().addNewGridCol().setW(twips(width)));
        fill(made.getRow(0), table.columns().stream().map(PrintTable.Column::heading).toList(), widths, head,
                PrintTable.Shade.NONE, style.inBold());
        made.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            fill(made.getRow(i + 1), table.rows().get(i).cells(), widths, heights.get(i),
                    table.rows().get(i).shade(), style);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, List<Double> widths, double height,
            PrintTable.Shade shade, TextStyle style) {
        row.setHeight(points(height));
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(points(widths.get(i))));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            if (shade != PrintTable.Shade.NONE) {
                cell.setColor(shade.hex());
            }
            List<String> lines = Ems.wrap(cells.get(i), (widths.get(i) - 2 * TableFit.INSET) / style.em());
            for (int at = 0; at < lines.size(); at++) {
                XWPFParagraph paragraph = at == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
                run(line(paragraph, style, style.leading()), lines.get(at), style);
            }
        }
    }

    /** Numbers the pages at the foot: 第1页 共2页. */
    public void numberPages() {
        XWPFFooter footer = document.createHeaderFooterPolicy().createFooter(STHdrFtr.DEFAULT);
        TextStyle style = TextStyle.of(Typeface.TABLE, 9).at(TextStyle.Place.CENTRE);
        XWPFParagraph paragraph = line(footer.createParagraph(), style, style.leading());
        run(paragraph, "第", style);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, "页 共", style);
        paragraph.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        run(paragraph, "页", style);
    }

    /** Writes it. */
    public void save(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
