package cn.dutydesk.incident;

import java.time.Instant;
import java.util.List;

/**
 * An incident as it stands.
 *
 * @param number     as written on paper: 2026-0007
 * @param happenedAt when it happened
 * @param knownAt    when the duty room learned of it; the limits run from here
 * @param origin     who reported it
 * @param result     how it ended; empty while it runs
 * @param closedAt   null while it runs
 * @param source   what turned out to be this incident, or null
 * @param clocks     steps of reporting in their order
 */
public record IncidentView(long id, int version, String number, IncidentTypeView type, IncidentLevel level, String what,
        String place, Instant happenedAt, Instant knownAt, String origin, String reporterPhone, IncidentStatus status,
        String reportedBy, String result, Instant closedAt, String closedBy, IncidentSource source,
        List<ClockView> clocks) {
    public IncidentView {
        clocks = List.copyOf(clocks);
    }

    public boolean running() {
        return status == IncidentStatus.RUNNING;
    }
}
