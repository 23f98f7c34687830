package cn.dutydesk.report.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.report.document.PrintTable;
import cn.dutydesk.report.document.PrintTable.Column;
import cn.dutydesk.report.document.PrintTable.Row;
import cn.dutydesk.report.document.PrintTable.Shade;
import cn.dutydesk.report.document.TableFiles;
import cn.dutydesk.report.document.TablePaper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** What a scan found, as a workbook: paths, places and marks, and nothing of what the documents say. */
public final class ScanPaper {
    private ScanPaper() {
    }

    /**
     * A line of the list.
     *
     * @param inner way inside archives, "" for the file itself
     * @param level "" for a file that could not be read
     * @param note  what became of it, or why it could not be read
     */
    public record Line(String path, String inner, String level, String mark, String place, String note) {
    }

    /** @param about which folders, when, how many files: one line above the table */
    public static void xlsx(Texts texts, String about, List<Line> found, List<Line> unread, OutputStream out)
            throws IOException {
        List<Column> columns = Stream.of("scan.paper.path", "scan.paper.inner", "scan.paper.level", "scan.paper.mark",
                "scan.paper.place", "scan.paper.note").map(texts::of).map(word -> new Column(word, true)).toList();
        List<Row> rows = Stream.concat(found.stream().map(line -> row(line, Shade.WARM)),
                unread.stream().map(line -> row(line, Shade.NONE))).toList();
        TablePaper paper = new TablePaper(texts.of("scan.paper.title"), "", about, "", new PrintTable(columns, rows),
                List.of(texts.of("scan.paper.words")), List.of());
        TableFiles.xlsx(paper, texts.of("scan.paper.sheet"), texts.of("scan.paper.title"), out);
    }

    private static Row row(Line line, Shade shade) {
        return new Row(List.of(line.path(), line.inner(), line.level(), line.mark(), line.place(), line.note()), shade);
    }
}
