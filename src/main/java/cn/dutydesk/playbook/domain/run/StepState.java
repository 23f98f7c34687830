package cn.dutydesk.playbook.domain.run;

import java.time.Instant;
import java.util.List;

/**
 * A step that has begun.
 *
 * @param key       id of the step; within a repeat followed by {@code #} and the round, for each repeat around it
 * @param step      id of the step in the playbook
 * @param parent    key of the step it stands in, empty at the top
 * @param branch    place of the branch of the parent it stands in, from 0
 * @param level     place of the level called last, from 0; -1 before the first
 * @param round     of a repeat: the round that runs, from 1; else 0
 * @param due       its limit, or null
 * @param lateTold  whether the passing of the limit was told
 * @param wakeAt    when the machine must look at it again by itself; null when only an answer or a child moves it
 * @param endedAt   null while active
 * @param by        who ended it, empty when nobody did
 * @param words     answer, evidence or reason it ended with
 */
public record StepState(String key, String step, String parent, int branch, StepStatus status, int level, int round,
        Instant startedAt, Instant due, boolean lateTold, Instant wakeAt, Instant endedAt, String by, String words,
        List<Ask> asks) {
    public StepState {
        asks = List.copyOf(asks);
    }

    public boolean active() {
        return status == StepStatus.ACTIVE;
    }
}
