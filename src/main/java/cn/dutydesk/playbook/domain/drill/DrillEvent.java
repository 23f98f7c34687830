package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a drill, in simulated time.
 *
 * @param due   when it should have been; null for what somebody did
 * @param key   the step, empty for the drill itself
 * @param who   whom it concerns or who did it, may be empty
 * @param words ready to be read
 */
public record DrillEvent(Instant at, @Nullable Instant due, TraceKind kind, String key, String who, String words) {
    /** How late it was done. */
    public Duration late() {
        return due == null || at.isBefore(due) ? Duration.ZERO : Duration.between(due, at);
    }
}
