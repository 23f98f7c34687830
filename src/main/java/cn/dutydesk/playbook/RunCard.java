package cn.dutydesk.playbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param version number of the version it is pinned to
 * @param endedAt null while it runs
 * @param steps   steps begun so far, @param done of these ended, @param late ended or standing past their limit
 */
public record RunCard(long id, String code, String playbook, int version, Matter matter, RunStatus status,
        Instant startedAt, String startedBy, @Nullable Instant endedAt, String endReason, int steps, int done,
        int late) {
}
