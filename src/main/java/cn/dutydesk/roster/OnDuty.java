package cn.dutydesk.roster;

import cn.dutydesk.core.TimeRange;
import java.time.LocalDate;

/**
 * One person on one seat, and why.
 *
 * @param day     the day the shift began, which is the line of the roster it stands on
 * @param version number of the published version it comes from, 0 for history
 */
public record OnDuty(long boardId, String board, long postId, String post, int seat, long personId, LocalDate day,
        TimeRange shift, DutySource source, int version) {
}
