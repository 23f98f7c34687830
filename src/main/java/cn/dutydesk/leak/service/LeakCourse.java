package cn.dutydesk.leak.service;

import cn.dutydesk.incident.NoteKind;
import cn.dutydesk.incident.domain.CourseChain;
import cn.dutydesk.leak.LeakChanged;
import cn.dutydesk.leak.domain.LeakHead;
import cn.dutydesk.leak.domain.LeakLine;
import cn.dutydesk.security.Act;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.Session;

/** The course of leaks, line by line, each chained to the one before it. */
final class LeakCourse {
    private LeakCourse() {
    }

    /** Adds a line. @throws cn.dutydesk.core.Refusal when it says nothing or what may not be said */
    static void note(Act act, long leakId, NoteKind kind, String words, String author) {
        Session session = act.session();
        LeakHead head = session.find(LeakHead.class, leakId, LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            head = new LeakHead(leakId, CourseChain.start(leakId, List.of()));
            session.persist(head);
        }
        LeakLine line = new LeakLine(leakId, head.lines() + 1, kind, act.now(), words, author, head.hash());
        session.persist(line);
        head.move(line.hash());
        act.signal(new LeakChanged(leakId));
    }
}
