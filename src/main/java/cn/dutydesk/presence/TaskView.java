package cn.dutydesk.presence;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One task of one shift.
 *
 * @param missAt   from when it counts as missed
 * @param missedAt when the program recorded it as missed; null if it never did
 * @param doneAt   null while not done
 * @param doneById person who did it, null when not known
 * @param abnormal whether something was wrong
 * @param words    what was written into the log
 * @param entryId  its entry in the log, null while not done
 */
public record TaskView(long id, String name, TaskKind kind, String template, TimeRange shift, Instant opensAt,
        Instant dueAt, Instant missAt, @Nullable Instant missedAt, @Nullable Instant doneAt, @Nullable Long doneById,
        String doneBy, boolean abnormal,
        String words, @Nullable Long entryId) {
    public boolean done() {
        return doneAt != null;
    }

    /** Where it stands at the instant. */
    public TaskState state(Instant now) {
        if (doneAt != null) {
            return missedAt != null || doneAt.isAfter(missAt) ? TaskState.DONE_LATE : TaskState.DONE;
        }
        if (missedAt != null || !now.isBefore(missAt)) {
            return TaskState.MISSED;
        }
        return now.isBefore(opensAt) ? TaskState.LATER : now.isAfter(dueAt) ? TaskState.OVERDUE : TaskState.OPEN;
    }
}
