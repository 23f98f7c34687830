package cn.dutydesk.secrecy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A device that was lent, taken outside, repaired or destroyed.
 *
 * @param person who has it; empty when nobody of the directory
 * @param place  where to; empty when nowhere
 * @param signed who signed for it by password; empty when nobody did
 */
public record MoveView(long id, long deviceId, MoveKind kind, MoveState state, @Nullable Long personId, String person,
        String place, String words, String askedBy, @Nullable LocalDate decidedOn, String decidedBy,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate dueOn, boolean storageRemoved, String signed, @Nullable LocalDate endedOn, String endedBy) {
    /** Whether it should have been back before the day. */
    public boolean late(LocalDate today) {
        return state == MoveState.RUNNING && dueOn != null && today.isAfter(dueOn);
    }
}
