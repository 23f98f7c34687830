package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of what happened. @param due when it should have been, or null; @param words ready to be read */
public record CourseLine(Instant at, @Nullable Instant due, TraceKind kind, String key, String words) {
    /** How late it was done; nothing for what somebody did. */
    public Duration late() {
        return due == null || at.isBefore(due) ? Duration.ZERO : Duration.between(due, at);
    }
}
