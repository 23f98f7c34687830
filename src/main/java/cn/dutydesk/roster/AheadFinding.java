package cn.dutydesk.roster;

import java.time.LocalDate;

/**
 * Something that is not in order in the days ahead.
 *
 * @param day  the day, or the first of several
 * @param hard whether it has to be put right; otherwise a wish is broken
 * @param what in words
 */
public record AheadFinding(LocalDate day, String board, boolean hard, Remark what) {
}
