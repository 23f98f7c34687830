package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.desk.ItemSink;
import cn.dutydesk.incident.IncidentStatus;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.security.Act;

/** What becomes of tasks stands in the course of the incident they are for, until its review is signed. */
public final class ItemCourse implements ItemSink {
    private final Course course;

    /** @param texts of documents: Chinese */
    public ItemCourse(DutyLog log, Texts texts) {
        course = new Course(log, texts);
    }

    @Override
    public String subject() {
        return IncidentMatters.SUBJECT;
    }

    @Override
    public void told(Act act, long incidentId, String words, String author) {
        Incident incident = act.session().find(Incident.class, incidentId);
        if (incident != null && incident.status() != IncidentStatus.REVIEWED) {
            course.note(act, incident, NoteKind.FOLLOW_UP, null, words, author);
        }
    }
}
