package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.roster.BoardCard;
import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.domain.Candidate;
import cn.dutydesk.sheet.Grid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads printed rosters: a title with year and month, a heading row with 日期 and posts, one line a day. Every doubt and
 * every refusal names file, sheet, row and column.
 */
public final class PrintedRoster {
    private static final int HEADING_ROWS = 20;

    private final PostColumns posts;
    private final NameBook names;
    private final List<HistoryReport.Column> columns = new ArrayList<>();
    private final List<HistoryReport.Duty> duties = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private final List<Remark> doubtful = new ArrayList<>();
    private final List<Remark> refused = new ArrayList<>();
    private final Map<LineReader.Key, String> taken = new HashMap<>();

    private PrintedRoster(List<BoardCard> boards, Collection<Candidate> people) {
        posts = new PostColumns(boards);
        names = new NameBook(people);
    }

    /**
     * Reads the sheets of one file.
     *
     * @param boards the board that was named first, then the others
     * @return counts of added, replaced and same duties are 0: nothing has been compared with what is stored
     */
    public static HistoryReport read(List<Grid> grids, List<BoardCard> boards, Collection<Candidate> people) {
        PrintedRoster roster = new PrintedRoster(boards, people);
        grids.forEach(roster::sheet);
        Grid first = grids.getFirst();
        if (roster.columns.isEmpty()) {
            roster.refused.add(Remark.of("roster.import.no-heading", first.file(), first.sheet()));
        } else if (roster.duties.isEmpty() && roster.refused.isEmpty()) {
            roster.refused.add(Remark.of("roster.import.no-days", first.file(), first.sheet()));
        }
        return new HistoryReport(first.file(), roster.columns, roster.duties, roster.notes, roster.doubtful,
                roster.refused, 0, 0, 0);
    }

    private void sheet(Grid grid) {
        Optional<Layout> found = Layout.find(grid, posts, HEADING_ROWS);
        if (found.isEmpty()) {
            notes.add(Remark.of("roster.import.sheet-skipped", grid.file(), grid.sheet()));
            return;
        }
        Layout layout = found.get();
        columns.addAll(layout.described(grid));
        if (layout.targets().isEmpty()) {
            refused.add(Remark.of("roster.import.no-posts", grid.file(), grid.sheet()));
            return;
        }
        YearMonth month = title(grid, layout.row());
        LineReader reader = new LineReader(grid, layout, month, names,
                new LineReader.Out(duties, notes, doubtful, refused, taken));
        for (int dateColumn : layout.dates()) {
            LocalDate before = null;
            for (int row = layout.firstLine(); row < grid.height(); row++) {
                LocalDate date = reader.line(row, dateColumn, before);
                before = date == null ? before : date;
            }
        }
    }

    /** Year and month from the rows above the heading, else from the names of sheet and file; null when nowhere. */
    private static @Nullable YearMonth title(Grid grid, int headingRow) {
        for (int row = 0; row < headingRow; row++) {
            for (int column = 0; column < grid.width(); column++) {
                Optional<YearMonth> month = PrintedDate.month(grid.text(row, column));
                if (month.isPresent()) {
                    return month.get();
                }
            }
        }
        return PrintedDate.month(grid.sheet()).or(() -> PrintedDate.month(grid.file())).orElse(null);
    }
}
