package cn.dutydesk.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose sheets are ready to be printed. Widths and heights in millimetres. */
public final class Xlsx implements AutoCloseable {
    /** Width of a digit of the workbook's default font, Arial 10, which is what widths of columns are counted in. */
    private static final double DIGIT = 7 * 25.4 / 96;
    /** Programs round widths of columns up; without this a page would be made smaller to fit. */
    private static final double ROUNDING = 0.985;
    private static final double POINTS = 72 / 25.4;
    private static final byte[] RED = {(byte) 0xC0, 0x1A, 0x1A};

    /** What a cell looks like. */
    public record Look(TextStyle text, PrintTable.Shade shade, boolean boxed, String format) {
        /** Words in a box. */
        public static Look cell(TextStyle text, PrintTable.Shade shade) {
            return new Look(text, shade, true, "");
        }

        /** Words without a box. */
        public static Look plain(TextStyle text) {
            return new Look(text, PrintTable.Shade.NONE, false, "");
        }

        /** A number in a box. @param pattern as in a cell's format, for example {@code 0.0} */
        public static Look number(TextStyle text, String pattern) {
            return new Look(text, PrintTable.Shade.NONE, true, pattern);
        }
    }

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<Look, XSSFCellStyle> looks = new HashMap<>();

    public Xlsx(String title, String maker) {
        workbook.getFontAt(0).setFontName("Arial");
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
        workbook.getProperties().getCoreProperties().setTitle(title);
        workbook.getProperties().getCoreProperties().setCreator(maker);
    }

    /**
     * A sheet set up for printing.
     *
     * @param widths  of the columns
     * @param onePage whether it is made smaller, if need be, to stand on one page; otherwise on one page's width
     */
    public XSSFSheet sheet(String name, PageSetup setup, List<Double> widths, boolean onePage) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setMargin(PageMargin.TOP, setup.top() / 25.4);
        sheet.setMargin(PageMargin.BOTTOM, setup.bottom() / 25.4);
        sheet.setMargin(PageMargin.LEFT, setup.left() / 25.4);
        sheet.setMargin(PageMargin.RIGHT, setup.right() / 25.4);
        sheet.setMargin(PageMargin.HEADER, 0.2);
        sheet.setMargin(PageMargin.FOOTER, 0.2);
        sheet.setHorizontallyCenter(true);
        sheet.setFitToPage(true);
        sheet.setDisplayGridlines(false);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(setup.landscape());
        print.setFitWidth((short) 1);
        print.setFitHeight((short) (onePage ? 1 : 0));
        if (!onePage) {
            sheet.getFooter().setCenter("第&P页 共&N页");
        }
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, (int) Math.floor(widths.get(i) * ROUNDING / DIGIT * 256));
        }
        return sheet;
    }

    /** A row this high. */
    public static XSSFRow row(XSSFSheet sheet, double height) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.setHeightInPoints((float) (height * POINTS));
        return row;
    }

    /** A row with one text across these columns. */
    public XSSFRow across(XSSFSheet sheet, double height, String text, Look look, int from, int to) {
        XSSFRow row = row(sheet, height);
        across(row, text, look, from, to);
        return row;
    }

    /** A text across these columns of a row. */
    public void across(XSSFRow row, String text, Look look, int from, int to) {
        text(row, from, text, look);
        if (to > from) {
            row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
        }
    }

    /** A text in a cell. A text of digits stays a text: a telephone number is no number. */
    public XSSFCell text(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style(look));
        return cell;
    }

    public void number(XSSFRow row, int column, double number, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(number);
        cell.setCellStyle(style(look));
    }

    public void formula(XSSFRow row, int column, String formula, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style(look));
    }

    private XSSFCellStyle style(Look look) {
        return looks.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(look.text().face().family());
        font.setCharSet(FontCharset.GB2312.getNativeId());
        font.setFontHeight(look.text().points());
        font.setBold(look.text().bold());
        if (look.text().red()) {
            font.setColor(new XSSFColor(RED, null));
        }
        style.setFont(font);
        style.setAlignment(switch (look.text().place()) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        });
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.boxed());
        if (look.boxed()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (look.shade() != PrintTable.Shade.NONE) {
            style.setFillForegroundColor(new XSSFColor(look.shade().bytes(), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        return style;
    }

    /**
     * The rows of a table; its headings stand again on each further page.
     *
     * @return number of the row of headings, from 0
     */
    public int table(XSSFSheet sheet, PrintTable table, double head, List<Double> heights, TextStyle style) {
        XSSFRow first = row(sheet, head);
        List<PrintTable.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            text(first, i, columns.get(i).heading(), Look.cell(style.inBold(), PrintTable.Shade.NONE));
        }
        for (int at = 0; at < table.rows().size(); at++) {
            XSSFRow row = row(sheet, heights.get(at));
            List<String> cells = new ArrayList<>(table.rows().get(at).cells());
            for (int i = 0; i < cells.size(); i++) {
                text(row, i, cells.get(i), Look.cell(style, table.rows().get(at).shade()));
            }
        }
        sheet.setRepeatingRows(new CellRangeAddress(first.getRowNum(), first.getRowNum(), -1, -1));
        return first.getRowNum();
    }

    /** Works every formula out, so that programs that only show files show numbers, and writes it. */
    public void save(OutputStream out) throws IOException {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setForceFormulaRecalculation(true);
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
