package cn.dutydesk.presence;

import cn.dutydesk.core.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a person on duty. It never goes away.
 *
 * @param at          when it happened
 * @param notedAt     when the program wrote it down
 * @param words       what happened, in Chinese as it stands in the log
 * @param explanation of the person, or empty
 * @param excuse      why the leader excuses it, or empty
 */
public record FactView(long id, FactKind kind, long personId, String person, TimeRange shift, Instant at,
        Instant notedAt, FactSource source, String words, String explanation, @Nullable Instant explainedAt,
        String excuse,
        @Nullable Instant excusedAt, String excusedBy) {
    public boolean excused() {
        return excusedAt != null;
    }
}
