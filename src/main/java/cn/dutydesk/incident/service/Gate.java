package cn.dutydesk.incident.service;

import cn.dutydesk.incident.OpenThing;
import java.util.List;
import org.hibernate.Session;

/** Something that stands before the closing of an incident, or before the signing of its review. */
@FunctionalInterface
public interface Gate {
    /** What must still be done; empty when the way is free. */
    List<OpenThing> open(Session session, long incidentId);
}
