package cn.dutydesk.roster.domain.printed;

import cn.dutydesk.roster.HistoryReport;
import cn.dutydesk.roster.PostCard;
import cn.dutydesk.roster.Remark;
import cn.dutydesk.roster.domain.printed.NameBook.Found;
import cn.dutydesk.roster.domain.printed.PostColumns.Target;
import cn.dutydesk.sheet.Cells;
import cn.dutydesk.sheet.Grid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one sheet. */
final class LineReader {
    /** A post on a day: what no second line may speak of. */
    record Key(LocalDate day, long postId) {
    }

    /** Where what was read goes. */
    record Out(List<HistoryReport.Duty> duties, List<Remark> notes, List<Remark> doubtful, List<Remark> refused,
            Map<Key, String> taken) {
    }

    private static final Pattern LIKE_A_DATE = Pattern.compile(".*\\d.*[-/.月日号].*|\\d{1,8}");
    private static final Pattern FOOTER = Pattern.compile("(说明|备注|注|制表|编制|审核|审批|批准|值班电话|联系电话|合计|总计|填表|单位).*");
    private static final int LONGEST_DATE = 24;

    private final Grid grid;
    private final Layout layout;
    private final @Nullable YearMonth month;
    private final NameBook names;
    private final Out out;
    private final Map<LocalDate, Integer> rowOf = new HashMap<>();

    /** @param month of the title, null when the sheet has none */
    LineReader(Grid grid, Layout layout, @Nullable YearMonth month, NameBook names, Out out) {
        this.grid = grid;
        this.layout = layout;
        this.month = month;
        this.names = names;
        this.out = out;
    }

    /** Reads one line of one block. @return its date, null when it is no line of a day */
    @Nullable
    LocalDate line(int row, int dateColumn, @Nullable LocalDate before) {
        String cell = grid.text(row, dateColumn);
        String squeezed = Cells.squeeze(cell);
        Optional<PrintedDate> read = PrintedDate.read(cell, month, before);
        if (read.isEmpty()) {
            noDate(row, dateColumn, squeezed);
            return null;
        }
        Place place = Place.of(grid, row, dateColumn);
        LocalDate date = read.get().date();
        if (date == null) {
            out.refused().add(place.remark("roster.import.no-such-date", cell));
            return null;
        }
        boolean continued = grid.repeated(row, dateColumn);
        if (!continued && rowOf.putIfAbsent(date, row) != null) {
            out.refused().add(place.remark("roster.import.day-twice", date.toString(),
                    Grid.rowNumber(rowOf.get(date))));
            return date;
        }
        if (!continued) {
            checkDate(row, dateColumn, date, read.get().guessed());
        }
        people(row, dateColumn, date);
        return date;
    }

    private void noDate(int row, int dateColumn, String text) {
        boolean footer = FOOTER.matcher(text).matches() || text.length() > LONGEST_DATE;
        if (footer || !names(row, dateColumn)) {
            return;
        }
        Place place = Place.of(grid, row, dateColumn);
        if (month == null && LIKE_A_DATE.matcher(text).matches()) {
            out.refused().add(place.remark("roster.import.no-year", text));
        } else {
            out.refused()
                    .add(place.remark(text.isEmpty() ? "roster.import.no-date" : "roster.import.not-a-date", text));
        }
    }

    /** Whether the line has anything in a post's column that is not merged across from elsewhere. */
    private boolean names(int row, int dateColumn) {
        return layout.targets().keySet().stream().filter(column -> layout.inBlock(column, dateColumn))
                .anyMatch(column -> !grid.text(row, column).isEmpty() && !grid.repeated(row, column));
    }

    private void checkDate(int row, int dateColumn, LocalDate date, boolean guessed) {
        Place place = Place.of(grid, row, dateColumn);
        if (guessed) {
            out.notes().add(place.remark("roster.import.date-guessed", grid.text(row, dateColumn), date.toString()));
        }
        if (month != null && !YearMonth.from(date).equals(month)) {
            out.doubtful().add(place.remark("roster.import.other-month", date.toString(), month.toString()));
        }
        int column = layout.weekday(dateColumn).orElse(dateColumn);
        DayOfWeek printed = PrintedDate.weekday(grid.text(row, column)).orElse(null);
        if (printed != null && printed != date.getDayOfWeek()) {
            out.doubtful().add(Place.of(grid, row, column).remark("roster.import.weekday", date.toString(),
                    grid.text(row, column)));
        }
    }

    /** Names of columns that fill the same posts are strung together: two columns 值班员 are 主班 and 副班. */
    private void people(int row, int dateColumn, LocalDate date) {
        Map<Target, Integer> count = new LinkedHashMap<>();
        Set<Long> today = new HashSet<>();
        layout.targets().forEach((column, target) -> {
            if (!layout.inBlock(column, dateColumn)) {
                return;
            }
            Place place = Place.of(grid, row, column);
            if (grid.repeated(row, column) && !grid.repeated(row, dateColumn)) {
                // A name merged over several days stands on each of them; over several columns it is said once.
                if (column > 0 && grid.text(row, column).equals(grid.text(row, column - 1))
                        && layout.targets().containsKey(column - 1)) {
                    return;
                }
            } else if (grid.repeated(row, column)) {
                return;
            }
            List<Found> found = names.read(grid.raw(row, column), target.posts().getFirst().pool());
            if (found.isEmpty() && !grid.repeated(row, dateColumn)) {
                out.doubtful().add(place.remark("roster.import.nobody", date.toString(), target.names()));
            }
            for (Found one : found) {
                int index = count.merge(target, 1, Integer::sum) - 1;
                seat(place, date, target, index, one, today);
            }
        });
    }

    private void seat(Place place, LocalDate date, Target target, int index, Found found, Set<Long> today) {
        if (found.person() == null) {
            out.refused().add(found.unknown() ? place.remark("roster.import.unknown", found.name())
                    : place.remark("roster.import.namesakes", found.name(), found.others() + 1));
            return;
        }
        if (found.others() > 0) {
            out.notes().add(place.remark("roster.import.namesake", found.name(), found.person().department(),
                    found.others()));
        }
        if (!today.add(found.person().id())) {
            out.doubtful().add(place.remark("roster.import.person-twice", date.toString(), found.name()));
        }
        int last = target.posts().size() - 1;
        PostCard post = target.posts().get(Math.min(index, last));
        int seat = seatNumber(date, post, place);
        if (seat == 0) {
            return;
        }
        out.duties().add(new HistoryReport.Duty(date, target.board().id(), target.board().name(), post.id(),
                post.name(), seat, found.person().id(), found.person().name(), place.sheet(),
                Grid.rowNumber(place.row())));
    }

    /** The next free seat of the post on the day; 0, and refused, when another sheet has spoken of it already. */
    private int seatNumber(LocalDate date, PostCard post, Place place) {
        Key key = new Key(date, post.id());
        List<HistoryReport.Duty> there = out.duties().stream()
                .filter(duty -> duty.day().equals(date) && duty.postId() == post.id()).toList();
        String owner = out.taken().putIfAbsent(key, grid.sheet());
        if (owner != null && !owner.equals(grid.sheet())) {
            out.refused().add(place.remark("roster.import.post-twice", date.toString(), post.name()));
            return 0;
        }
        return there.size() + 1;
    }
}
