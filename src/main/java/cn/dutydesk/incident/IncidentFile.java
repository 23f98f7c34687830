package cn.dutydesk.incident;

import cn.dutydesk.playbook.RunCard;
import java.util.List;
import java.util.Set;

/**
 * An incident with its whole course, oldest line first.
 *
 * @param runs playbooks that ran or run about it, newest first
 * @param led  its limits that a running playbook sees to
 */
public record IncidentFile(IncidentView incident, List<NoteView> course, List<RunCard> runs, Set<ClockStep> led) {
    public IncidentFile {
        course = List.copyOf(course);
        runs = List.copyOf(runs);
        led = Set.copyOf(led);
    }
}
