package cn.dutydesk.report.document;

import cn.dutydesk.core.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table too long to be laid out for printing, as xlsx or csv by the end of the file's name. Rows go through as they come,
 * so that its length costs no memory. No cell of it is a formula, whatever it says.
 */
public final class LongTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int KEPT_ROWS = 200;
    private static final int MOST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int WIDTH = 24 * 256;

    private LongTable() {
    }

    /** @throws Refusal when the file cannot be written, or has more rows than a sheet can hold */
    public static void write(Path file, String title, List<String> heading, Stream<List<String>> rows) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        WholeFile.write(file, out -> {
            if (csv) {
                csv(heading, rows.iterator(), out);
            } else {
                xlsx(title, heading, rows.iterator(), out);
            }
        });
    }

    private static void csv(List<String> heading, Iterator<List<String>> rows, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.append(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL);
        csv.printRecord(heading);
        while (rows.hasNext()) {
            csv.printRecord(rows.next().stream().map(LongTable::harmless).toList());
        }
        csv.flush();
    }

    /** A cell of a csv file that begins like a formula would be run as one. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static void xlsx(String title, List<String> heading, Iterator<List<String>> rows, OutputStream out)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(KEPT_ROWS)) {
            workbook.setCompressTempFiles(true);
            Sheet sheet = workbook.createSheet(title);
            for (int column = 0; column < heading.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            row(sheet, 0, heading);
            for (int number = 1; rows.hasNext(); number++) {
                if (number >= MOST_ROWS) {
                    throw new Refusal("report.refused.too-long", MOST_ROWS - 1);
                }
                row(sheet, number, rows.next());
            }
            workbook.write(out);
        }
    }

    private static void row(Sheet sheet, int number, List<String> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            row.createCell(i).setCellValue(cell.length() > MOST_CELL ? cell.substring(0, MOST_CELL) : cell);
        }
    }
}
