package cn.dutydesk.people.domain;

import cn.dutydesk.sheet.Cells;
import cn.dutydesk.sheet.Grid;
import cn.dutydesk.sheet.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists drawn side by side in a sheet; most sheets have one.
 *
 * @param first   the first row below the headings, from 0
 * @param columns column → what it holds, from left to right
 * @param from    first column of the block
 * @param to      first column behind the block
 */
record StaffBlock(int first, Map<Integer, StaffColumn> columns, int from, int to) {

    /** The lists of a sheet; none when no row of headings names people and one thing more about them. */
    static List<StaffBlock> find(Grid grid) {
        return Header.find(grid, StaffColumn.WORDS, StaffColumn.NAME).map(header -> split(grid, header))
                .orElse(List.of());
    }

    int name() {
        return columnsOf(StaffColumn.NAME).getFirst();
    }

    List<Integer> columnsOf(StaffColumn column) {
        return columns.entrySet().stream().filter(e -> e.getValue() == column).map(Map.Entry::getKey).toList();
    }

    /** The texts of the columns that hold the field, those that stand there, joined. */
    String text(Grid grid, int row, StaffColumn column) {
        return columnsOf(column).stream().map(c -> grid.text(row, c)).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("、"));
    }

    /** How many cells of the block's row hold a text of their own. */
    int filled(Grid grid, int row) {
        int filled = 0;
        for (int column = from; column < to; column++) {
            if (!grid.text(row, column).isEmpty() && !grid.repeated(row, column)) {
                filled++;
            }
        }
        return filled;
    }

    private static List<StaffBlock> split(Grid grid, Header<StaffColumn> header) {
        TreeMap<Integer, StaffColumn> columns = new TreeMap<>(header.columns());
        int first = header.row() + 1;
        int nameColumn = header.columnsOf(StaffColumn.NAME).getFirst();
        if (grid.repeated(first, nameColumn)) {
            // Headings two rows high: 联系电话 above, 手机 and 办公电话 below it.
            for (int column = 0; column < grid.width(); column++) {
                StaffColumn below = named(grid, first, column);
                if (below != null && !grid.repeated(first, column)) {
                    columns.put(column, below);
                }
            }
            first++;
        }
        if (columns.values().stream().noneMatch(c -> c == StaffColumn.DEPARTMENT || c == StaffColumn.TITLE
                || c == StaffColumn.MOBILE || c == StaffColumn.OFFICE)) {
            return List.of();
        }
        return cut(columns, first, Math.max(grid.width(), columns.lastKey() + 1));
    }

    /** Cuts where the leftmost heading stands again, or at each further name where it does not. */
    private static List<StaffBlock> cut(TreeMap<Integer, StaffColumn> columns, int first, int width) {
        long names = columns.values().stream().filter(c -> c == StaffColumn.NAME).count();
        StaffColumn leftmost = columns.firstEntry().getValue();
        boolean again = columns.values().stream().filter(c -> c == leftmost).count() == names;
        StaffColumn edge = again ? leftmost : StaffColumn.NAME;
        List<Integer> starts = new ArrayList<>(columns.entrySet().stream().filter(e -> e.getValue() == edge)
                .map(Map.Entry::getKey).toList());
        starts.set(0, 0);
        List<StaffBlock> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : width;
            Map<Integer, StaffColumn> own = new TreeMap<>(columns.subMap(starts.get(i), end));
            if (!own.containsValue(StaffColumn.DEPARTMENT)) {
                columns.headMap(starts.get(i)).entrySet().stream().filter(e -> e.getValue() == StaffColumn.DEPARTMENT)
                        .forEach(e -> own.put(e.getKey(), e.getValue()));
            }
            blocks.add(new StaffBlock(first, own, starts.get(i), end));
        }
        return blocks;
    }

    private static @Nullable StaffColumn named(Grid grid, int row, int column) {
        String heading = Cells.squeeze(Cells.narrow(grid.raw(row, column)));
        return StaffColumn.WORDS.entrySet().stream().filter(e -> e.getValue().contains(heading))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
