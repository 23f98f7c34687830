package cn.dutydesk.playbook.domain.run;

import java.time.Instant;

/**
 * A call to one person within a step.
 *
 * @param number     1, 2 … within the step
 * @param level      place of the level it belongs to, from 0; -1 for the fallback
 * @param times      how often called
 * @param calledAt   the last time
 * @param answeredAt null while open
 * @param words      reason of a refusal, or to whom it was delegated; else empty
 * @param until      while open: not called again before this (snoozed); acknowledged: until when it holds; or null
 */
public record Ask(int number, int level, Callee callee, int times, Instant calledAt, AskState state,
        Instant answeredAt, String words, Instant until) {
    public boolean open() {
        return state == AskState.OPEN;
    }
}
