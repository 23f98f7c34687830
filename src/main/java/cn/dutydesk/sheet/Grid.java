package cn.dutydesk.sheet;

import java.util.List;

/**
 * One sheet as text, as a person reads it. Rows and columns count from 0 here and from 1 and A on screen.
 *
 * @param file  name of the file, without folders
 * @param sheet name of the sheet; the file's name again for csv
 * @param rows  the cells; rows may differ in length; a merged cell's text stands in each of its cells
 * @param spans whether a cell belongs to a merged area but is not its top left corner, same shape as the rows
 */
public record Grid(String file, String sheet, List<List<String>> rows, List<List<Boolean>> spans) {
    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
        spans = spans.stream().map(List::copyOf).toList();
    }

    public int height() {
        return rows.size();
    }

    /** Number of cells of the longest row. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The cell's text without spaces around it; empty beyond the edges. */
    public String text(int row, int column) {
        return inside(row, column, rows) ? Cells.tidy(rows.get(row).get(column)) : "";
    }

    /** The cell's text exactly as it stands in the file. */
    public String raw(int row, int column) {
        return inside(row, column, rows) ? rows.get(row).get(column) : "";
    }

    /** Whether the cell only repeats the text of a merged area's corner. */
    public boolean repeated(int row, int column) {
        return inside(row, column, spans) && spans.get(row).get(column);
    }

    /** How many cells of the row hold a text of their own. */
    public int filled(int row) {
        int filled = 0;
        for (int column = 0; column < rows.get(row).size(); column++) {
            if (!text(row, column).isEmpty() && !repeated(row, column)) {
                filled++;
            }
        }
        return filled;
    }

    private static boolean inside(int row, int column, List<? extends List<?>> cells) {
        return row >= 0 && row < cells.size() && column >= 0 && column < cells.get(row).size();
    }

    /** The row's number as the office program shows it. */
    public static int rowNumber(int row) {
        return row + 1;
    }

    /** The column's letters as the office program shows them. */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
