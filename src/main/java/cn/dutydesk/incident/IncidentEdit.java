package cn.dutydesk.incident;

import java.time.Instant;

/** An incident's record as it shall stand, whole. When it became known is not put right: the limits run from there. */
public record IncidentEdit(long typeId, String what, String place, Instant happenedAt, String origin,
        String reporterPhone, IncidentFacts facts) {
    /** The record as it stands. */
    public static IncidentEdit of(IncidentView incident) {
        return new IncidentEdit(incident.type().id(), incident.what(), incident.place(), incident.happenedAt(),
                incident.origin(), incident.reporterPhone(), incident.facts());
    }
}
