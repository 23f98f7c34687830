package cn.dutydesk.incident;

/** Signal: an incident was reported, has a new line, a step done, or was closed. */
public record IncidentChanged(long incidentId) {
}
