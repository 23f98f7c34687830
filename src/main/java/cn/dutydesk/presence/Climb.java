package cn.dutydesk.presence;

import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import java.time.Instant;
import java.util.List;

/** Tells something up the line, one step after the other, each at its own time. */
public interface Climb {
    /**
     * Begins: 带班领导 now and, if wanted, 主要负责人 after the limit the office has set. In the running transaction.
     *
     * @param subject   kind of thing, with its number {@code id}
     * @param words     what happened, in Chinese
     * @param untilHead whether it goes on to the head when it is not stopped
     */
    void start(Act act, String subject, long id, String words, boolean untilHead);

    /** Takes back the steps that are not due yet: what they were for is settled. */
    void stop(Act act, String subject, long id);

    /** Steps that are due and not told, the highest first. Plain read; any background thread. */
    List<StepView> due(Instant at);

    /**
     * Somebody told the person of a step. Stands in the log.
     *
     * @throws cn.dutydesk.core.Refusal when there is no such step, or it was told already
     */
    void told(Actor who, long stepId);
}
