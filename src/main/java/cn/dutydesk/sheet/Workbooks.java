package cn.dutydesk.sheet;

import cn.dutydesk.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * Reads a workbook or csv file into grids, one for each sheet that is not empty and not hidden. The kind is told by the
 * content, never by the name. Every failure is a {@link Refusal} that names the file.
 */
public final class Workbooks {
    /** A staff list or roster is a few hundred kilobytes; what is larger is something else. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;
    public static final int MOST_ROWS = 20_000;
    public static final int MOST_COLUMNS = 200;

    private Workbooks() {
    }

    /** @throws Refusal when it is missing, no workbook, protected, broken, too large, or without any text */
    public static List<Grid> read(Path path) {
        String name = path.getFileName().toString();
        if (!Files.isRegularFile(path)) {
            throw new Refusal("sheet.refused.missing", path);
        }
        try {
            if (Files.size(path) == 0) {
                throw new Refusal("sheet.refused.empty", name);
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new Refusal("sheet.refused.too-large", name, MOST_BYTES / 1024 / 1024);
            }
            List<Grid> grids = switch (magic(path)) {
                case OOXML, OLE2 -> workbook(path, name);
                case UNKNOWN -> List.of(CsvFile.read(path, name));
                default -> throw new Refusal("sheet.refused.no-workbook", name);
            };
            List<Grid> filled = grids.stream().filter(grid -> grid.height() > 0).toList();
            if (filled.isEmpty()) {
                throw new Refusal("sheet.refused.empty", name);
            }
            return filled;
        } catch (IOException e) {
            throw new Refusal("sheet.refused.unreadable", name);
        }
    }

    private static FileMagic magic(Path path) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(path))) {
            return FileMagic.valueOf(in);
        }
    }

    private static List<Grid> workbook(Path path, String name) {
        try (Workbook book = WorkbookFactory.create(path.toFile(), null, true)) {
            List<Grid> grids = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                    grids.add(grid(book.getSheetAt(i), name));
                }
            }
            return grids;
        } catch (EncryptedDocumentException e) {
            throw new Refusal("sheet.refused.protected", name);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // POI answers damaged files with many kinds of unchecked exceptions; all of them mean the same here.
            throw new Refusal("sheet.refused.broken", name);
        }
    }

    private static Grid grid(Sheet sheet, String file) {
        int height = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
        if (height > MOST_ROWS) {
            throw new Refusal("sheet.refused.too-many-rows", file, sheet.getSheetName(), MOST_ROWS);
        }
        List<List<String>> rows = new ArrayList<>();
        List<List<Boolean>> spans = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            List<String> cells = new ArrayList<>();
            Row row = sheet.getRow(r);
            int width = row == null ? 0 : Math.min(MOST_COLUMNS, row.getLastCellNum());
            for (int c = 0; c < width; c++) {
                cells.add(text(row.getCell(c)));
            }
            rows.add(cells);
            spans.add(new ArrayList<>(java.util.Collections.nCopies(cells.size(), false)));
        }
        sheet.getMergedRegions().forEach(region -> fill(region, rows, spans));
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
            rows.removeLast();
            spans.removeLast();
        }
        return new Grid(file, sheet.getSheetName(), rows, spans);
    }

    private static void fill(CellRangeAddress region, List<List<String>> rows, List<List<Boolean>> spans) {
        if (region.getFirstRow() >= rows.size() || region.getFirstColumn() >= rows.get(region.getFirstRow()).size()) {
            return;
        }
        String text = rows.get(region.getFirstRow()).get(region.getFirstColumn());
        for (int r = region.getFirstRow(); r <= Math.min(region.getLastRow(), rows.size() - 1); r++) {
            for (int c = region.getFirstColumn(); c <= Math.min(region.getLastColumn(), MOST_COLUMNS - 1); c++) {
                while (rows.get(r).size() <= c) {
                    rows.get(r).add("");
                    spans.get(r).add(false);
                }
                rows.get(r).set(c, text);
                spans.get(r).set(c, r != region.getFirstRow() || c != region.getFirstColumn());
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell)
                    : NumberToTextConverter.toText(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> new DataFormatter().formatCellValue(cell);
        };
    }

    /** A day as 2026-10-01; a time of day follows only where there is one. */
    private static String date(Cell cell) {
        String iso = cell.getLocalDateTimeCellValue().toString();
        return iso.endsWith("T00:00") ? iso.substring(0, 10) : iso;
    }
}
