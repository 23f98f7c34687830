package cn.dutydesk.incident;

import java.util.List;

/** An incident with its whole course, oldest line first. */
public record IncidentFile(IncidentView incident, List<NoteView> course) {
    public IncidentFile {
        course = List.copyOf(course);
    }
}
