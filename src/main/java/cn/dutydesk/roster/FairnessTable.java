package cn.dutydesk.roster;

import cn.dutydesk.calendar.DayKind;
import java.util.List;
import java.util.Map;

/**
 * Duties counted by person and kind of day.
 *
 * @param rows          everybody who could have been put on this board, by name order of the directory
 * @param carriedSpread most minus fewest duties carried in, by kind of day
 * @param spread        the same with this month added
 */
public record FairnessTable(List<Row> rows, Map<DayKind, Integer> carriedSpread, Map<DayKind, Integer> spread,
        int carriedTotalSpread, int totalSpread) {
    /** One person: duties carried in from history and earlier months, and duties of this month. */
    public record Row(long personId, String person, Map<DayKind, Integer> carried, Map<DayKind, Integer> month) {
        public int carriedTotal() {
            return carried.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int monthTotal() {
            return month.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public FairnessTable {
        rows = List.copyOf(rows);
    }
}
