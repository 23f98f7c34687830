package cn.dutydesk.incident;

import cn.dutydesk.roster.PaperFormat;
import cn.dutydesk.security.Actor;
import java.nio.file.Path;

/**
 * Incidents on paper: docx, PDF, and plain text for a message. Made by the room that prints; declared here so that the
 * screens can offer it. Every method checks that the actor may see the incident, blocks, and belongs on a background
 * thread. A file is there whole or not at all; what stood there before is replaced.
 */
public interface IncidentPapers {
    /** 突发事件信息专报: a report as an official document (GB/T 9704-2012). @return a name without folder */
    String reportName(Actor who, long reportId, PaperFormat format);

    /** @throws cn.dutydesk.core.Refusal when there is no such report, or the file cannot be written */
    void report(Actor who, long reportId, PaperFormat format, Path file);

    /** The same in plain text, short enough for a phone message. */
    String message(Actor who, long reportId);

    /** 值班快报: an incident as it stands, for the leaders of the house. */
    String bulletinName(Actor who, long incidentId, PaperFormat format);

    /** @throws cn.dutydesk.core.Refusal when there is no such incident, or the file cannot be written */
    void bulletin(Actor who, long incidentId, PaperFormat format, Path file);

    /** 事件经过: the whole timeline, as docx, PDF, xlsx or csv. */
    String courseName(Actor who, long incidentId, PaperFormat format);

    /** @throws cn.dutydesk.core.Refusal when there is no such incident, or the file cannot be written */
    void course(Actor who, long incidentId, PaperFormat format, Path file);
}
