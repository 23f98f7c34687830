package cn.dutydesk.roster;

import cn.dutydesk.calendar.DayKind;
import java.util.List;
import java.util.Map;

/**
 * Duties counted by person and kind of day.
 *
 * <p>What is carried in is the balance of the ledger, credits included. Each category says how even it could be at all,
 * which is proven, and how even it is.
 *
 * @param rows          everybody who could have been put on this board, by name order of the directory
 * @param carriedSpread most minus fewest duties carried in, by kind of day
 * @param spread        the same with this month added
 * @param categories    kinds of day and, as {@code TOTAL}, all of them
 */
public record FairnessTable(List<Row> rows, Map<DayKind, Integer> carriedSpread, Map<DayKind, Integer> spread,
        int carriedTotalSpread, int totalSpread, List<Category> categories) {
    /**
     * How even one category is.
     *
     * @param id          name of a kind of day, or {@code TOTAL}
     * @param squares     sum of the squared balances with this month added, over the pool
     * @param bound       least such sum any roster can have; -1 when a day has too few people for any roster
     * @param spread      most minus fewest
     * @param leastSpread least spread any roster can have
     */
    public record Category(String id, long squares, long bound, int spread, int leastSpread) {
        /** Whether no roster is more even. */
        public boolean met() {
            return squares == bound;
        }
    }

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
        categories = List.copyOf(categories);
    }
}
