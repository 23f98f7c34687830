package cn.dutydesk.incident;

import cn.dutydesk.security.Actor;
import java.util.List;

/** What other rooms may ask about incidents. Blocks; background threads only. */
public interface Incidents {
    /** Incidents that run, the one known longest last. */
    List<IncidentView> running(Actor who);
}
