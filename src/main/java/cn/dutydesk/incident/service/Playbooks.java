package cn.dutydesk.incident.service;

import cn.dutydesk.security.Actor;
import java.util.List;

/** Which playbooks can be started for an incident by hand. Blocks; background threads. */
@FunctionalInterface
public interface Playbooks {
    /** Published ones that are for incidents, in the order of their names. */
    List<Choice> choices(Actor who);

    /** A playbook to choose. */
    record Choice(String code, String name) {
    }
}
