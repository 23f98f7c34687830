package cn.dutydesk.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link TablePaper} is laid on A4: upright or on its side, at which size, with which columns and rows, so that it
 * stands on one page if it can be read there at all. Millimetres.
 *
 * @param widths  of the columns; together the width between the margins
 * @param heights of the rows of the body
 * @param head    height of the row of headings
 * @param onePage whether everything stands on one page; otherwise the headings are repeated
 */
public record TableFit(PageSetup page, TextStyle title, TextStyle cells, List<Double> widths, List<Double> heights,
        double head, boolean onePage) {
    /** Space between the edge of a cell and its words, left and right. */
    public static final double INSET = 1;
    /** Height of the line to sign. */
    public static final double SIGNING = 9.5;
    /** Height of the line above the table. */
    public static final double ABOVE = 6.5;
    /** Height of a line of red words, and of a note. */
    public static final double NOTE = 4.5;
    private static final double TITLE_GAP = 2;
    private static final double AIR = 0.7;
    private static final double TALLEST_ROW = 8.2;
    private static final double LEAST_RUNNING = 22;
    private static final double RUNNING_EMS = 8;
    private static final double TITLE_POINTS = 22;
    private static final double TITLE_SIDEWAYS = 19;
    private static final double[] SIZES = {10.5, 10, 9.5, 9, 8.5};
    private static final double MANY_PAGES = 10;
    private static final double SMALLEST = 7.5;
    private static final double SPARE = 2;

    public TableFit {
        widths = List.copyOf(widths);
        heights = List.copyOf(heights);
    }

    /** The first that fits of: upright from the larger to the smaller size, then on its side; else several pages. */
    public static TableFit of(TablePaper paper) {
        PageSetup upright = PageSetup.upright(15, 12, 14, 14);
        PageSetup sideways = PageSetup.sideways(10, 8, 14, 14);
        for (PageSetup page : new PageSetup[] {upright, sideways}) {
            for (double points : SIZES) {
                TableFit fit = lay(paper, page, points, false);
                if (fit != null && fit.onePage()) {
                    return fit;
                }
            }
        }
        TableFit narrow = lay(paper, upright, MANY_PAGES, false);
        return narrow != null ? narrow : Objects.requireNonNull(lay(paper, sideways, SMALLEST, true));
    }

    /**
     * A form on A4 upright: names in a narrow first column, running text in the second, all to the left.
     *
     * @param first width of the first column
     */
    public static TableFit form(TablePaper paper, double first) {
        PageSetup page = PageSetup.upright(18, 16, 20, 20);
        TextStyle cells = TextStyle.of(Typeface.TABLE, SIZES[0]);
        List<Double> widths = List.of(first, page.textWidth() - first);
        List<Double> heights = paper.table().rows().stream()
                .map(row -> Math.max(TALLEST_ROW, height(row.cells(), widths, cells) + 2 * AIR)).toList();
        double rest = title(paper, page).leading() + TITLE_GAP + ABOVE + TALLEST_ROW
                + NOTE * paper.notes().size() + SIGNING + SPARE;
        return new TableFit(page, title(paper, page), cells, widths, heights, TALLEST_ROW,
                sum(heights) + rest <= page.textHeight());
    }

    /** @return null when a column that should not wrap would have to, unless forced */
    private static @Nullable TableFit lay(TablePaper paper, PageSetup page, double points, boolean forced) {
        TextStyle cells = TextStyle.of(Typeface.TABLE, points).at(TextStyle.Place.CENTRE);
        List<Double> widths = widths(paper.table(), cells, page.textWidth(), forced);
        if (widths == null) {
            return null;
        }
        double head = height(paper.table().columns().stream().map(PrintTable.Column::heading).toList(), widths,
                cells) + AIR;
        List<Double> least = paper.table().rows().stream().map(row -> height(row.cells(), widths, cells)).toList();
        double title = title(paper, page).leading() + TITLE_GAP + ABOVE
                + NOTE * (paper.notes().size() + (paper.warning().isEmpty() ? 0 : 1)) + SIGNING;
        double left = page.textHeight() - title - head - SPARE;
        double sum = sum(least);
        double more = least.isEmpty() ? 0 : Math.max(0, (left - sum) / least.size());
        List<Double> heights = least.stream().map(height -> Math.max(height, Math.min(TALLEST_ROW, height + more)))
                .toList();
        return new TableFit(page, title(paper, page), cells, widths, sum > left ? least : heights, head, sum <= left);
    }

    private static TextStyle title(TablePaper paper, PageSetup page) {
        double points = page.landscape() ? TITLE_SIDEWAYS : TITLE_POINTS;
        TextStyle style = TextStyle.of(Typeface.TITLE, points).at(TextStyle.Place.CENTRE);
        double wide = Ems.of(paper.title()) * style.em();
        return wide <= page.textWidth() ? style
                : style.size(Math.floor(points * page.textWidth() / wide * 2) / 2);
    }

    private static double height(List<String> cells, List<Double> widths, TextStyle style) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, Ems.wrap(cells.get(i), (widths.get(i) - 2 * INSET) / style.em()).size());
        }
        return lines * style.leading() + AIR;
    }

    private static @Nullable List<Double> widths(PrintTable table, TextStyle style, double room, boolean forced) {
        List<Double> widths = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            double most = table.columns().get(i).wraps() ? Math.max(natural(table, i), RUNNING_EMS) : natural(table, i);
            double width = most * style.em() + 2 * INSET;
            widths.add(width);
            sum += width;
        }
        if (sum > room) {
            sum = narrow(table, widths, sum, room);
        }
        if (sum > room + 0.01 && !forced) {
            return null;
        }
        if (sum > room) {
            sum = narrowAll(table, widths, style, room);
        }
        double factor = room / sum;
        return sum > room ? widths.stream().map(width -> width * factor).toList() : spread(widths, room - sum);
    }

    /** Widest line of a cell or the heading. */
    private static double natural(PrintTable table, int column) {
        double widest = Ems.of(table.columns().get(column).heading());
        for (PrintTable.Row row : table.rows()) {
            widest = Math.max(widest, Ems.of(row.cells().get(column)));
        }
        return widest;
    }

    /** Takes from columns of running text, down to a width that can still be read. @return the new sum */
    private static double narrow(PrintTable table, List<Double> widths, double sum, double room) {
        double left = sum;
        for (int i = 0; i < widths.size(); i++) {
            if (table.columns().get(i).wraps() && left > room) {
                double taken = Math.max(0, Math.min(left - room, widths.get(i) - LEAST_RUNNING));
                widths.set(i, widths.get(i) - taken);
                left -= taken;
            }
        }
        return left;
    }

    /** Lets every column part its words between names, each the same part of what it could give. @return the new sum */
    private static double narrowAll(PrintTable table, List<Double> widths, TextStyle style, double room) {
        List<Double> least = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            double piece = Ems.piece(table.columns().get(i).heading());
            for (PrintTable.Row row : table.rows()) {
                piece = Math.max(piece, Ems.piece(row.cells().get(i)));
            }
            least.add(Math.min(widths.get(i), piece * style.em() + 2 * INSET));
        }
        double sum = sum(widths);
        double most = sum - sum(least);
        double part = most <= 0 ? 0 : Math.min(1, (sum - room) / most);
        for (int i = 0; i < widths.size(); i++) {
            widths.set(i, widths.get(i) - part * (widths.get(i) - least.get(i)));
        }
        return sum(widths);
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What is left over goes to all columns by their width. */
    private static List<Double> spread(List<Double> widths, double over) {
        double sum = sum(widths);
        return widths.stream().map(width -> width + over * width / sum).toList();
    }

    /** Running text in columns that share the width of A4 on its side as told, over as many pages as it takes. */
    public static TableFit shares(TablePaper paper, List<Double> shares) {
        PageSetup page = PageSetup.sideways(12, 12, 12, 12);
        TextStyle cells = TextStyle.of(Typeface.TABLE, 9);
        double all = sum(shares);
        List<Double> widths = shares.stream().map(share -> share * page.textWidth() / all).toList();
        double head = height(paper.table().columns().stream().map(PrintTable.Column::heading).toList(), widths, cells)
                + 2 * AIR;
        List<Double> heights = paper.table().rows().stream().map(row -> height(row.cells(), widths, cells) + 2 * AIR)
                .toList();
        double rest = title(paper, page).leading() + TITLE_GAP + ABOVE + head + NOTE * paper.notes().size() + SIGNING
                + SPARE;
        return new TableFit(page, title(paper, page), cells, widths, heights, head,
                sum(heights) + rest <= page.textHeight());
    }
}
