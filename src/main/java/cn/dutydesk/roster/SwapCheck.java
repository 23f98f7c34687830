package cn.dutydesk.roster;

import java.util.List;

/**
 * Whether a swap can be done now.
 *
 * @param moved     what has changed under it: a seat held by somebody else, a duty that has begun
 * @param conflicts rules it would break, hard ones and wishes; empty while something has moved
 */
public record SwapCheck(List<Remark> moved, List<Conflict> conflicts) {
    public SwapCheck {
        moved = List.copyOf(moved);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether nothing stands against it but wishes. */
    public boolean passes() {
        return moved.isEmpty() && hard().isEmpty();
    }

    public List<Conflict> hard() {
        return conflicts.stream().filter(Conflict::hard).toList();
    }

    public List<Conflict> soft() {
        return conflicts.stream().filter(conflict -> !conflict.hard()).toList();
    }
}
