package cn.dutydesk.roster;

import org.jspecify.annotations.Nullable;

/**
 * Who gives which duty to whom.
 *
 * @param given   the duty given away
 * @param askerId who holds it
 * @param otherId who is to take it
 * @param taken   the duty the asker takes in return, null unless it is a trade; on the same board
 */
public record SwapTerms(SwapKind kind, long boardId, Seat given, long askerId, long otherId, @Nullable Seat taken) {
    /** Most characters of a reason. */
    public static final int REASON = 500;

    /** @throws IllegalArgumentException when a trade names no duty in return, or another kind does */
    public SwapTerms {
        if (kind == SwapKind.TRADE != (taken != null)) {
            throw new IllegalArgumentException("a trade, and only a trade, takes a duty in return: " + kind);
        }
    }

    public static SwapTerms trade(long boardId, Seat given, long askerId, long otherId, Seat taken) {
        return new SwapTerms(SwapKind.TRADE, boardId, given, askerId, otherId, taken);
    }

    public static SwapTerms standIn(long boardId, Seat given, long askerId, long otherId) {
        return new SwapTerms(SwapKind.STAND_IN, boardId, given, askerId, otherId, null);
    }

    public static SwapTerms takeOver(long boardId, Seat given, long replacedId, long takerId) {
        return new SwapTerms(SwapKind.EMERGENCY, boardId, given, replacedId, takerId, null);
    }
}
