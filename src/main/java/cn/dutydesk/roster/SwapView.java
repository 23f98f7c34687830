package cn.dutydesk.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A swap as screens show it.
 *
 * @param taken     null unless it is a trade
 * @param confirmed of a take-over: whether the leader has confirmed it; true for every other kind
 * @param check     whether it can be done now; null once nobody has to decide any more
 * @param trace     every step, oldest first
 */
public record SwapView(long id, SwapKind kind, SwapState state, SwapDuty given, @Nullable SwapDuty taken,
        long askerId, String asker, long otherId, String other, String reason, boolean confirmed, boolean flagged,
        @Nullable SwapCheck check, List<Trace> trace) {
    /**
     * One step.
     *
     * @param by    name of the account that did it
     * @param forId the person on whose behalf it was done because he was absent, 0 when it was his own act
     * @param words what was said with it, "" for nothing
     */
    public record Trace(SwapStep step, Instant at, String by, long forId, String forWhom, String words) {
    }

    public SwapView {
        trace = List.copyOf(trace);
    }

    /** A take-over that waits for the leader's word. */
    public boolean unconfirmed() {
        return state == SwapState.IN_FORCE && !confirmed;
    }
}
