package cn.dutydesk.people.domain;

import java.util.List;

/** What a staff list says: the people in the list's order, what to look at, and what cannot be taken over. */
public record StaffReading(String file, List<StaffRow> rows, List<Doubt> doubtful, List<RefusedRow> refused) {
    public StaffReading {
        rows = List.copyOf(rows);
        doubtful = List.copyOf(doubtful);
        refused = List.copyOf(refused);
    }
}
