package cn.dutydesk.people.domain;

import cn.dutydesk.sheet.Grid;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small staff lists written in tests. */
final class Sheets {
    private Sheets() {
    }

    static Grid grid(String... lines) {
        List<List<String>> rows = Stream.of(lines).map(line -> List.of(line.split(",", -1))).toList();
        return new Grid("名单.csv", "名单.csv", rows,
                rows.stream().map(row -> Collections.nCopies(row.size(), false)).toList());
    }

    /** Writes lines as a sheet; a row that holds one cell only is merged across the given width. */
    static void add(XSSFWorkbook book, String name, int width, String... lines) {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < lines.length; r++) {
            Row row = sheet.createRow(r);
            String[] cells = lines[r].split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                Cell cell = row.createCell(c);
                if (cells[c].matches("1\\d{10}")) {
                    cell.setCellValue(Double.parseDouble(cells[c]));
                } else {
                    cell.setCellValue(cells[c]);
                }
            }
            if (cells.length == 1 && width > 1 && !cells[0].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(r, r, 0, width - 1));
            }
        }
    }

    static Path save(XSSFWorkbook book, Path path) {
        try (book; OutputStream out = Files.newOutputStream(path)) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
