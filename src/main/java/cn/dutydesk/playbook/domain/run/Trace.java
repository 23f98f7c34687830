package cn.dutydesk.playbook.domain.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run.
 *
 * @param at     when it was done
 * @param due    when it should have been, for what happens by time; null for what somebody did
 * @param key    the step, empty for the run itself
 * @param ask    number of the call, 0 for none
 * @param callee who is called, or null
 * @param by     who did it, empty for the program itself
 * @param words  reason, answer, evidence, name; may be empty
 */
public record Trace(TraceKind kind, Instant at, @Nullable Instant due, String key, int ask,
        @Nullable Callee callee, String by, String words) {
    /** How late it was done; nothing for what somebody did. */
    public Duration late() {
        return due == null || at.isBefore(due) ? Duration.ZERO : Duration.between(due, at);
    }
}
