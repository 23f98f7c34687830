package cn.dutydesk.incident.service;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DutyLog;
import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.Incident;
import cn.dutydesk.security.Act;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clocks and reports leave behind: a line in the course, one in the duty log, and the record of the act. */
final class ClockTrail {
    private final Course course;
    private final Texts texts;

    /** @param texts of documents: Chinese */
    ClockTrail(DutyLog log, Texts texts) {
        this.course = new Course(log, texts);
        this.texts = texts;
    }

    /** @param at null for now; @param logged whether it stands in the duty log too */
    void leave(Act act, Incident incident, @Nullable Instant at, String words, String by, boolean logged,
            Map<String, ?> record) {
        course.note(act, incident, NoteKind.CLOCK, at, words, by);
        if (logged) {
            course.log(act, incident, texts.of("incident.log.progress", incident.number(), words));
        }
        Course.record(act, incident, null, record);
    }

    /** Who writes in the running act. */
    String author(Act act) {
        return course.author(act);
    }
}
