package cn.dutydesk.playbook;

import cn.dutydesk.playbook.domain.run.TraceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run.
 *
 * @param due   when it should have been; null for what somebody did
 * @param key   the step, empty for the run itself
 * @param words ready for paper, in Chinese
 */
public record TrailLine(Instant at, @Nullable Instant due, TraceKind kind, String key, String words) {
}
