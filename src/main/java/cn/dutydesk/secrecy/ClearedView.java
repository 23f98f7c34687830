package cn.dutydesk.secrecy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person of the register.
 *
 * @param nextReview day by which the review must be done again, or null before the first
 * @param promisedOn when the letter of commitment was signed, or null
 * @param trained    minutes of training this year
 * @param demanded   minutes demanded of this grade in a year
 * @param done       steps of leaving that are done, each with its day
 * @param held       numbers of devices the person keeps or has on loan
 * @param exits      newest first
 * @param lines      newest first
 */
public record ClearedView(long id, long personId, String person, String department, String post, ClearanceGrade grade,
        ClearanceState state, LocalDate registeredOn, @Nullable LocalDate reviewedOn, @Nullable LocalDate nextReview,
        @Nullable LocalDate promisedOn,
        int trained, int demanded, @Nullable LocalDate leaveAskedOn, String leaveReason,
        Map<LeavingStep, LocalDate> done,
        @Nullable LocalDate leftOn, int coolingMonths, @Nullable LocalDate coolingUntil, @Nullable LocalDate endedOn,
        List<String> held,
        List<ExitView> exits, List<LineView> lines) {
    public ClearedView {
        done = Map.copyOf(done);
        held = List.copyOf(held);
        exits = List.copyOf(exits);
        lines = List.copyOf(lines);
    }

    /** Days until the review, below 0 when late. Call it only when there is one. */
    public long reviewIn(LocalDate today) {
        return ChronoUnit.DAYS.between(today, nextReview);
    }
}
