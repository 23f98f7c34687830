package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What other rooms may ask about incidents. Blocks; background threads only. */
public interface Incidents {
    /** Incidents that run, the one known longest last. */
    List<IncidentView> running(Actor who);

    /** By incident, the limits that an open step of a running playbook sees to; incidents without any are left out. */
    Map<Long, Set<ClockStep>> led();
}
