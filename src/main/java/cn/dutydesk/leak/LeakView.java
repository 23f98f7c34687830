package cn.dutydesk.leak;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leak report as the list shows it. @param clocks by kind */
public record LeakView(long id, String number, Instant noticedAt, LeakState state, String codeName, LeakGrade grade,
        @Nullable Instant seenAt, List<LeakClock> clocks) {
    public LeakView {
        clocks = List.copyOf(clocks);
    }
}
