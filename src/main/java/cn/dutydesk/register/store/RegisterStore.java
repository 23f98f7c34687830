package cn.dutydesk.register.store;

import cn.dutydesk.register.domain.RegisterNote;
import cn.dutydesk.register.domain.RegisterNumber;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;

/** What both registers keep: numbers and notes. */
final class RegisterStore {
    private RegisterStore() {
    }

    /** Takes the next number of the register's year; other writers wait until this transaction ends. */
    static int take(Session session, String register, int year) {
        String name = register + "-" + year;
        RegisterNumber last = session.find(RegisterNumber.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            last = new RegisterNumber(name);
            session.persist(last);
        }
        return last.take();
    }

    /** Notes of these records, oldest first, by record. */
    static Map<Long, List<RegisterNote>> notes(Session session, String subject, Collection<Long> ids) {
        Map<Long, List<RegisterNote>> notes = new HashMap<>();
        session.createSelectionQuery(
                "from RegisterNote n where n.subject = :subject and n.subjectId in :ids order by n.id",
                RegisterNote.class).setParameter("subject", subject).setParameter("ids", ids).getResultList()
                .forEach(note -> notes.computeIfAbsent(note.subjectId(), id -> new ArrayList<>()).add(note));
        return notes;
    }

    /** A pattern that finds the text anywhere, letters in any case; escaped by an exclamation mark. */
    static String anywhere(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
                + "%";
    }
}
