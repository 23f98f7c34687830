package cn.dutydesk.roster;

import java.util.List;

/**
 * How a roster comes right again with few changes.
 *
 * @param rosterId the version it speaks of
 * @param edit     number of edits of that version when it was read
 * @param changes  seats that get another person, by day
 * @param changed  how many seats change
 * @param least    fewest seats that have to change, as proven; -1 where that was not proven
 * @param gaps     seats nobody can take, with what keeps each person from them
 */
public record RepairPlan(long rosterId, int edit, List<Change> changes, int changed, int least, List<Gap> gaps) {
    /**
     * One seat that changes hands.
     *
     * @param fromId 0 when the seat was open; {@code from} is "" then
     * @param toId   0 when nobody can take it; {@code to} is "" then
     * @param why    what keeps the first from the seat, or that the change makes room for another
     */
    public record Change(Seat seat, String post, long fromId, String from, long toId, String to, Remark why) {
    }

    public RepairPlan {
        changes = List.copyOf(changes);
        gaps = List.copyOf(gaps);
    }
}
