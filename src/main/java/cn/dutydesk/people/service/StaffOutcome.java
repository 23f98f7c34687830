package cn.dutydesk.people.service;

import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.domain.Doubt;
import cn.dutydesk.people.domain.RefusedRow;
import cn.dutydesk.people.domain.StaffRow;
import cn.dutydesk.people.domain.StaffUpdate;
import java.util.List;
import java.util.Set;

/**
 * What the import of a staff list did or would do.
 *
 * @param missing people of the directory whom the list does not name any more; they stay
 */
public record StaffOutcome(String file, List<Line> lines, List<Doubt> doubtful, List<RefusedRow> refused,
        List<PersonCard> missing) {
    public StaffOutcome {
        lines = List.copyOf(lines);
        doubtful = List.copyOf(doubtful);
        refused = List.copyOf(refused);
        missing = List.copyOf(missing);
    }

    /** What becomes of a row. */
    public enum Change {
        NEW, CHANGED, UNCHANGED
    }

    /** One row read. @param fields what changes, empty unless the row is {@link Change#CHANGED} */
    public record Line(StaffRow row, Change change, Set<StaffUpdate.Field> fields) {
    }

    /** How many rows become this. */
    public int count(Change change) {
        return (int) lines.stream().filter(line -> line.change() == change).count();
    }
}
