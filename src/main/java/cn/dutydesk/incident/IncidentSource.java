package cn.dutydesk.incident;

/** What turned out to be an incident. @param subject kind of thing: {@code phone-record}, {@code document}, {@code log-entry} */
public record IncidentSource(String subject, long id) {
}
