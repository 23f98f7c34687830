package cn.dutydesk.people.domain;

import java.util.List;

/**
 * Rows that are not taken over, and why. The rest of the list is.
 *
 * @param file name of the file
 * @param rows numbers of the rows as the office program shows them; several when they exclude one another
 * @param name what stands where the name belongs
 */
public record RefusedRow(String file, String sheet, List<Integer> rows, String name, Kind kind) {
    public RefusedRow {
        rows = List.copyOf(rows);
    }

    /** Why rows are refused. */
    public enum Kind {
        /** Same name, same department, and no telephone number that tells them apart. */
        INDISTINGUISHABLE,
        /** What stands in the name column is not a name. */
        NOT_A_NAME,
        /** A text is longer than can be kept. */
        TOO_LONG
    }
}
