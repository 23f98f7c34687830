package cn.dutydesk.report.domain;

import cn.dutydesk.report.document.PrintTable;
import java.util.ArrayList;
import java.util.List;

/** Rows with cells too long for a page, continued on rows of their own. */
final class LongCells {
    /** So many characters of the smallest column still fit a page. */
    private static final int MOST = 420;

    private LongCells() {
    }

    /** One row, or as many as it takes; the other cells of those that follow are empty. */
    static List<PrintTable.Row> rows(List<String> cells) {
        List<List<String>> parts = cells.stream().map(LongCells::parts).toList();
        int rows = parts.stream().mapToInt(List::size).max().orElse(1);
        List<PrintTable.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int at = i;
            all.add(new PrintTable.Row(parts.stream().map(part -> at < part.size() ? part.get(at) : "").toList(),
                    PrintTable.Shade.NONE));
        }
        return all;
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        String rest = cell;
        while (rest.codePointCount(0, rest.length()) > MOST) {
            int cut = rest.offsetByCodePoints(0, MOST);
            parts.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        parts.add(rest);
        return parts;
    }
}
