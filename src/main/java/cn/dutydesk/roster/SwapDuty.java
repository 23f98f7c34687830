package cn.dutydesk.roster;

import cn.dutydesk.calendar.Day;
import cn.dutydesk.core.TimeRange;
import org.jspecify.annotations.Nullable;

/** A duty that changes hands, with its day and its hours; null hours when no roster has the seat any more. */
public record SwapDuty(long boardId, String board, Seat seat, String post, Day day, @Nullable TimeRange shift) {
    /** 10月5日 值班员主班, in the reader's language. */
    public Remark words() {
        return Remark.of("swap.duty", seat.day(), post);
    }
}
