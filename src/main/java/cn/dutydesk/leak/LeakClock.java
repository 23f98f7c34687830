package cn.dutydesk.leak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One limit of a leak report. @param receiver who received it there; empty while open */
public record LeakClock(long id, long leakId, LeakClockKind kind, Instant due, @Nullable Instant done, String receiver,
        @Nullable LeakWay way,
        String notedBy, String lateReason) {
    /** Whether it was or is late. */
    public boolean late(Instant now) {
        return (done == null ? now : done).isAfter(due);
    }
}
