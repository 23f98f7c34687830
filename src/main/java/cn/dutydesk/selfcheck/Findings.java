package cn.dutydesk.selfcheck;

import cn.dutydesk.security.Act;
import cn.dutydesk.security.Actor;
import java.util.List;

/** The findings of self-checks, spot checks and scans. Blocks; background threads only. */
public interface Findings {
    /**
     * Records a finding in the transaction that found it. One that was found before in the same department under the
     * same item is linked to its former self and counted.
     *
     * @return its id
     * @throws cn.dutydesk.core.Refusal when it says nothing, is too long, is marked as a state secret, or its day is past
     */
    long raise(Act act, NewFinding finding);

    /** @return those of one month's self-check, oldest first */
    List<FindingView> of(Actor who, long campaignId);

    /** @return those not closed, the most urgent first */
    List<FindingView> open(Actor who);
}
