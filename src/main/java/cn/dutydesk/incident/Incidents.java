package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What other rooms may ask about incidents. Blocks; background threads only. */
public interface Incidents {
    /** Incidents that run, the one known longest last. */
    List<IncidentView> running(Actor who);

    /** By incident with a running playbook that has open steps, the limits one of these sees to, perhaps none. */
    Map<Long, Set<ClockStep>> led();
}
