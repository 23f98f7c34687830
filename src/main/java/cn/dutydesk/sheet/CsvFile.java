package cn.dutydesk.sheet;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-, semicolon- or tab-separated text in UTF-8, UTF-16 with mark, or GB18030, the way office programs save it. */
final class CsvFile {
    private CsvFile() {
    }

    static Grid read(Path path, String name) throws IOException {
        String text = PlainText.decode(Files.readAllBytes(path))
                .orElseThrow(() -> new Refusal("sheet.refused.no-workbook", name));
        List<List<String>> rows = new ArrayList<>();
        List<List<Boolean>> spans = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                if (rows.size() >= Workbooks.MOST_ROWS || record.size() > Workbooks.MOST_COLUMNS) {
                    throw new Refusal("sheet.refused.too-many-rows", name, name, Workbooks.MOST_ROWS);
                }
                rows.add(record.toList());
                spans.add(Collections.nCopies(record.size(), false));
            }
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            throw new Refusal("sheet.refused.broken", name);
        }
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
            rows.removeLast();
            spans.removeLast();
        }
        return new Grid(name, name, rows, spans);
    }

    /** The sign that stands most often in the first lines. */
    private static char delimiter(String text) {
        String head = text.substring(0, Math.min(4000, text.length()));
        char best = ',';
        for (char sign : new char[] {'\t', ';'}) {
            if (count(head, sign) > count(head, best)) {
                best = sign;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
