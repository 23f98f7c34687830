package cn.dutydesk.roster;

import cn.dutydesk.calendar.DayKind;
import java.util.List;
import java.util.Map;

/**
 * A person's account on one board.
 *
 * @param entries newest first
 * @param balance duties it comes to, by kind of day: what the next month begins with
 * @param middle  the same for the middle of the pool, to compare with
 */
public record LedgerView(long personId, String person, List<LedgerEntry> entries, Map<DayKind, Integer> balance,
        Map<DayKind, Integer> middle) {
    public LedgerView {
        entries = List.copyOf(entries);
        balance = Map.copyOf(balance);
        middle = Map.copyOf(middle);
    }
}
