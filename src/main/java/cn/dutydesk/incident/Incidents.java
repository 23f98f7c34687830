package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What other rooms may ask about incidents. Blocks; background threads only. */
public interface Incidents {
    /** Incidents that run, the one known longest last. */
    List<IncidentView> running(Actor who);

    /** An incident with its course. @throws cn.dutydesk.core.Refusal when there is none, or the actor may not see it */
    IncidentFile file(Actor who, long incidentId);

    /** By incident with a running playbook that has open steps, the limits one of these sees to, perhaps none. */
    Map<Long, Set<ClockStep>> led();
}
