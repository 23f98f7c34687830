package cn.dutydesk.report.domain;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as text for other programs, with the mark that lets Excel and WPS read it as UTF-8. */
public final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {
    }

    public static String of(List<List<String>> rows) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
