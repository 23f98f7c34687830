package cn.dutydesk.roster.domain;

import cn.dutydesk.calendar.DayKind;
import java.time.LocalDate;

/**
 * A duty that stands outside the month being made: history, earlier months, other boards, the month after.
 *
 * @param holiday  name of the holiday the day belongs to, "" if none
 * @param restDays days after it that must be free of any duty
 */
public record KnownDuty(long boardId, long postId, String post, LocalDate day, long personId, DayKind kind,
        String holiday, int restDays) {
    /** The same duty held by somebody else. */
    public KnownDuty of(long other) {
        return new KnownDuty(boardId, postId, post, day, other, kind, holiday, restDays);
    }
}
