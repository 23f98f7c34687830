package cn.dutydesk.playbook.domain.drill;

import cn.dutydesk.playbook.StepKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Plan against actual of one step.
 *
 * @param key   the step, with its round
 * @param round of the innermost repeat it stands in; 0 outside of one
 * @param due   its limit, or null
 * @param ended null when it was still open at the end
 * @param late  how long past its limit it ended, or stood open at the end; nothing when in time
 * @param by    who ended it, may be empty
 */
public record StepScore(String key, String title, int round, StepKind kind, Verdict verdict, Instant started,
        @Nullable Instant due, @Nullable Instant ended, Duration late, String by, String words) {
    /** What became of it. */
    public enum Verdict {
        /** Done, within its limit if it has one. */
        DONE,
        /** Done past its limit. */
        LATE,
        /** Nobody answered. */
        MISSED,
        /** Left out, with a reason. */
        SKIPPED,
        /** Open at the end. */
        OPEN,
        /** Nothing anybody had to do: told, waited, branched, or called off. */
        FREE
    }

    /** Whether it counts. */
    public boolean counts() {
        return verdict != Verdict.FREE;
    }
}
