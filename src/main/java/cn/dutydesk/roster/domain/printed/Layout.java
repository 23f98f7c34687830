package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.domain.printed.PostColumns.Target;
import cn.dutydesk.sheet.Cells;
import cn.dutydesk.sheet.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where things stand on a printed sheet.
 *
 * @param row      the heading row, from 0
 * @param depth    1, or 2 where a second heading row divides the first (值班人员 over 主班 and 副班)
 * @param dates    columns of dates; more than one where the month is drawn in blocks side by side
 * @param weekdays columns of weekdays
 * @param targets  column → posts
 * @param headings column → heading as printed, for every column that has one
 */
record Layout(int row, int depth, List<Integer> dates, List<Integer> weekdays, Map<Integer, Target> targets,
        Map<Integer, String> headings) {
    /** The first row with a date heading that also names a post or has other headings. */
    static Optional<Layout> find(Grid grid, PostColumns posts, int rows) {
        for (int row = 0; row < Math.min(rows, grid.height()); row++) {
            for (int column = 0; column < grid.width(); column++) {
                if (PostColumns.date(grid.text(row, column)) && grid.filled(row) > 1) {
                    return Optional.of(read(grid, posts, row));
                }
            }
        }
        return Optional.empty();
    }

    private static Layout read(Grid grid, PostColumns posts, int row) {
        int depth = divided(grid, posts, row) ? 2 : 1;
        List<Integer> dates = new ArrayList<>();
        List<Integer> weekdays = new ArrayList<>();
        Map<Integer, Target> targets = new LinkedHashMap<>();
        Map<Integer, String> headings = new LinkedHashMap<>();
        for (int column = 0; column < grid.width(); column++) {
            String upper = Cells.squeeze(grid.text(row, column));
            String lower = depth == 1 || grid.repeated(row + 1, column) ? ""
                    : Cells.squeeze(grid.text(row + 1, column));
            if (depth == 1 && grid.repeated(row, column) || upper.isEmpty() && lower.isEmpty()) {
                continue;
            }
            headings.put(column, lower.isEmpty() || lower.equals(upper) ? upper : upper + lower);
            if (PostColumns.date(upper)) {
                dates.add(column);
            } else if (PostColumns.weekday(upper)) {
                weekdays.add(column);
            } else {
                int at = column;
                Optional<Target> target = lower.isEmpty() ? Optional.empty() : posts.target(lower);
                target.or(() -> posts.target(upper)).ifPresent(found -> targets.put(at, found));
            }
        }
        return new Layout(row, depth, dates, weekdays, targets, headings);
    }

    /** A second heading row has the date heading merged into it or left blank, and names posts. */
    private static boolean divided(Grid grid, PostColumns posts, int row) {
        boolean named = false;
        for (int column = 0; column < grid.width(); column++) {
            if (PostColumns.date(grid.text(row, column)) && !grid.repeated(row + 1, column)
                    && !grid.text(row + 1, column).isEmpty()) {
                return false;
            }
            named |= !grid.repeated(row + 1, column) && posts.target(grid.text(row + 1, column)).isPresent();
        }
        return named;
    }

    int firstLine() {
        return row + depth;
    }

    /** The columns that belong to a block: from its date to the next block's date. */
    boolean inBlock(int column, int dateColumn) {
        int next = dates.stream().filter(date -> date > dateColumn).findFirst().orElse(Integer.MAX_VALUE);
        boolean leftmost = dates.getFirst() == dateColumn;
        return column < next && (column > dateColumn || leftmost);
    }

    OptionalInt weekday(int dateColumn) {
        return weekdays.stream().mapToInt(Integer::intValue).filter(column -> inBlock(column, dateColumn)).findFirst();
    }

    /** Every column but those of dates and weekdays, with the posts it fills. */
    List<HistoryReport.Column> described(Grid grid) {
        List<HistoryReport.Column> described = new ArrayList<>();
        headings.forEach((column, heading) -> {
            if (!dates.contains(column) && !weekdays.contains(column)) {
                Target target = targets.get(column);
                described.add(new HistoryReport.Column(grid.sheet(), Grid.columnName(column), heading,
                        target == null ? "" : target.board().name(), target == null ? "" : target.names()));
            }
        });
        return described;
    }
}
