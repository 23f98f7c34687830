package cn.dutydesk.report.document;

import java.util.List;

/**
 * A page with one table: title, a line above the table, the table, notes, a line to sign.
 *
 * @param left       of the line above the table
 * @param right      of the same line
 * @param warning    red words under the title, "" if none: 草稿
 * @param notes      lines under the table
 * @param signatures what stands before each blank: 制表, 审核, 批准
 */
public record TablePaper(String title, String warning, String left, String right, PrintTable table, List<String> notes,
        List<String> signatures) {
    public TablePaper {
        notes = List.copyOf(notes);
        signatures = List.copyOf(signatures);
    }
}
