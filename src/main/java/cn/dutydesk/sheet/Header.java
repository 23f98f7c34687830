package cn.dutydesk.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heading row of a list: which field stands in which columns. A field may stand in several columns, as in lists
 * drawn side by side.
 *
 * @param row     the row, from 0
 * @param columns column → field, in order of columns
 */
public record Header<F>(int row, Map<Integer, F> columns) {
    private static final int SEARCH_ROWS = 30;

    /** Columns that hold the field, from left to right. */
    public List<Integer> columnsOf(F field) {
        return columns.entrySet().stream().filter(e -> e.getValue().equals(field)).map(Map.Entry::getKey).toList();
    }

    /**
     * Finds the row that names most fields, among the first thirty.
     *
     * @param words field → headings offices use for it, without spaces; a heading that begins with one counts too when
     *              nothing fits exactly
     * @param must  the field without which a row is no heading
     */
    public static <F> Optional<Header<F>> find(Grid grid, Map<F, List<String>> words, F must) {
        Header<F> best = null;
        for (int row = 0; row < Math.min(SEARCH_ROWS, grid.height()); row++) {
            Map<Integer, F> columns = new LinkedHashMap<>();
            for (int column = 0; column < grid.width(); column++) {
                if (!grid.repeated(row, column)) {
                    F field = field(Cells.squeeze(Cells.narrow(grid.raw(row, column))), words);
                    if (field != null) {
                        columns.put(column, field);
                    }
                }
            }
            boolean better = best == null || columns.size() > best.columns.size();
            if (columns.containsValue(must) && columns.size() > 1 && better) {
                best = new Header<>(row, columns);
            }
        }
        return Optional.ofNullable(best);
    }

    private static <F> @Nullable F field(String heading, Map<F, List<String>> words) {
        if (heading.isEmpty() || heading.length() > 16) {
            return null;
        }
        for (Map.Entry<F, List<String>> entry : words.entrySet()) {
            if (entry.getValue().contains(heading)) {
                return entry.getKey();
            }
        }
        for (Map.Entry<F, List<String>> entry : words.entrySet()) {
            if (entry.getValue().stream().anyMatch(word -> word.length() > 1 && heading.startsWith(word))) {
                return entry.getKey();
            }
        }
        return null;
    }
}
