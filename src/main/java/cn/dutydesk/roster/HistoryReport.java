package cn.dutydesk.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What was read from printed rosters.
 *
 * @param columns  which column went where; those that fit no post have board and post ""
 * @param duties   every duty read
 * @param notes    what was decided without asking, for example which of two people of one name
 * @param doubtful what a person should look at; it does not stop the import
 * @param refused  what stops the import; nothing is stored while this is not empty
 * @param added    duties that were not there before
 * @param replaced duties of the same seat and day that named someone else
 * @param same     duties that were there already
 */
public record HistoryReport(String file, List<Column> columns, List<Duty> duties, List<Remark> notes,
        List<Remark> doubtful, List<Remark> refused, int added, int replaced, int same) {
    /** A column of a sheet, by its letter and heading, and the post it fills. */
    public record Column(String sheet, String letter, String heading, String board, String post) {
        public boolean matched() {
            return !board.isEmpty();
        }
    }

    /** One person on one seat, with the row (from 1) it was read from. */
    public record Duty(LocalDate day, long boardId, String board, long postId, String post, int seat, long personId,
            String person, String sheet, int row) {
    }

    public HistoryReport {
        columns = List.copyOf(columns);
        duties = List.copyOf(duties);
        notes = List.copyOf(notes);
        doubtful = List.copyOf(doubtful);
        refused = List.copyOf(refused);
    }
}
